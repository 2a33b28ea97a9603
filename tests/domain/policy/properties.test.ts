import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFacts, drawPack, drawPacks } from '#scripts/bench/verdict/random-visits.ts';
import { countOtherwise } from '#scripts/bench/verdict/replayed.ts';
import { outcomeOf } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { forms } from '#tests/domain/policy/letters.ts';

const rank = { admitted: 0, held: 1, refused: 2 } as const;
const seed = fc.integer({ min: 0, max: 2 ** 31 });
const runs = { numRuns: 1_000 };

/** Whether another letter made the door milder. */
function isMilder(by: number, judgeBy: typeof judge): boolean {
  const random = createRandom(by);
  const packs = drawPacks(random, random.between(0, 6));
  const [facts, more] = [drawFacts(random), drawPack(random, 'more')];
  const before = judgeBy(packs, forms, facts, facts.arrivedMs);
  const after = judgeBy([...packs, more], forms, facts, facts.arrivedMs);
  return rank[after.outcome] < rank[before.outcome];
}

describe('a verdict', () => {
  it('is never milder with another letter in force', () => {
    fc.assert(
      fc.property(seed, (by) => !isMilder(by, judge)),
      runs,
    );
  });

  it('that the newest letter alone decides would be, and is found out', () => {
    const newestOnly: typeof judge = (packs, ...rest) => judge(packs.slice(-1), ...rest);
    expect(() =>
      fc.assert(
        fc.property(seed, (by) => !isMilder(by, newestOnly)),
        runs,
      ),
    ).toThrow();
  });

  it('is the same in whichever order the letters come', () => {
    const isSame = (by: number, judgeBy: typeof judge) => {
      const random = createRandom(by);
      const packs = drawPacks(random, random.between(2, 6));
      const facts = drawFacts(random);
      const texts = [packs, packs.toReversed(), [...packs.slice(1), ...packs.slice(0, 1)]].map((order) =>
        JSON.stringify(judgeBy(order, forms, facts, facts.arrivedMs)),
      );
      return new Set(texts).size === 1;
    };
    fc.assert(
      fc.property(seed, (by) => isSame(by, judge)),
      runs,
    );
    const firstOnly: typeof judge = (packs, ...rest) => judge(packs.slice(0, 1), ...rest);
    expect(() =>
      fc.assert(
        fc.property(seed, (by) => isSame(by, firstOnly)),
        runs,
      ),
    ).toThrow();
  });

  it('has a reason, a rule and a letter for everybody who is not simply let in', () => {
    fc.assert(
      fc.property(seed, (by) => {
        const random = createRandom(by);
        const packs = drawPacks(random, 5);
        const facts = drawFacts(random);
        const { outcome, reasons } = judge(packs, forms, facts, facts.arrivedMs);
        expect(outcome).toBe(outcomeOf(reasons));
        for (const { rule, pack } of reasons) {
          const kinds = packs.find(({ id }) => id === pack)?.rules.map(({ kind }) => kind);
          expect(kinds).toContain(rule);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a decision judged again', () => {
  const visits = 1_500;
  it('comes out the same, whatever became of the letters since', () => {
    expect(countOtherwise({ visits, seed: 7, forms })).toBe(0);
  });

  it('comes out otherwise by the letters of today, which is why it keeps the hashes of its own', () => {
    expect(
      countOtherwise({ visits, seed: 7, forms }, (hash, byHash, current) => {
        const then = byHash.get(hash);
        return current.find(({ id }) => id === then?.id);
      }),
    ).toBeGreaterThan(30);
  });
});
