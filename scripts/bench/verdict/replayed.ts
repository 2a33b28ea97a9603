import { drawFacts, drawPack, drawPacks } from '#scripts/bench/verdict/random-visits.ts';
import { hashPack } from '#src/app/pack-hash.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { packsInForce } from '#src/domain/policy/pack.ts';
import type { Verdict } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { commitHash } from '#src/node/keys/hash.ts';

type Kept = { hashes: string[]; inputs: string; verdict: string };

const packsAtOnce = 12;
const changeEvery = 50;

const textOf = ({ outcome, reasons }: Verdict) => JSON.stringify({ outcome, reasons });

/**
 * Random visits are judged while letters are changed, ended and added all the time; then each is judged again from what its
 * decision kept: the hashes of its packs and its inputs. Answers how many came out otherwise. `findsPack` is how a hash is
 * looked up, so that a careless one can be tried.
 */
export function countOtherwise(
  { visits, seed, forms }: { visits: number; seed: number; forms: readonly Questionnaire[] },
  findsPack: (hash: string, byHash: ReadonlyMap<string, Pack>, current: readonly Pack[]) => Pack | undefined = (
    hash,
    byHash,
  ) => byHash.get(hash),
): number {
  const random = createRandom(seed);
  const byHash = new Map<string, Pack>();
  let current = drawPacks(random, packsAtOnce);
  const hashes = new Map<Pack, string>();
  const hashOf = (pack: Pack): string => hashes.get(pack) ?? '';
  const note = (pack: Pack) => {
    const hash = hashPack({ hash: commitHash }, pack);
    hashes.set(pack, hash);
    byHash.set(hash, pack);
  };
  current.forEach(note);
  const kept: Kept[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    if (visit % changeEvery === changeEvery - 1) {
      const at = random.between(0, current.length - 1);
      const changed = drawPack(random, current[at]?.id as string);
      current = current.with(at, changed);
      note(changed);
    }
    const inputs = drawFacts(random);
    const packs = packsInForce(current, inputs.arrivedMs);
    const verdict = judge(packs, forms, inputs, inputs.arrivedMs);
    kept.push({ hashes: packs.map(hashOf), inputs: JSON.stringify(inputs), verdict: textOf(verdict) });
  }
  return kept.filter(({ hashes, inputs, verdict }) => {
    const packs = hashes.flatMap((hash) => findsPack(hash, byHash, current) ?? []);
    const facts = JSON.parse(inputs) as ReturnType<typeof drawFacts>;
    return textOf(judge(packs, forms, facts, facts.arrivedMs)) !== verdict;
  }).length;
}
