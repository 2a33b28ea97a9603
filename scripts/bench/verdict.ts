import { type Figure, toFigure } from '#scripts/bench/figure.ts';
import { drawFacts, drawPacks, startMs } from '#scripts/bench/verdict/random-visits.ts';
import { countOtherwise } from '#scripts/bench/verdict/replayed.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { loadForms } from '#src/node/forms.ts';

export type VerdictSize = { visits: number; replayed: number; seed: number };

const packsAtOnce = 50;
const forms = loadForms(new URL('../../assets/', import.meta.url));

/**
 * Milliseconds of a verdict with fifty packs in force, at its 95th percentile, beside one pack; and how many of many visits
 * come out otherwise when they are judged again after the letters were changed all the time.
 */
export async function* verdict({ visits, replayed, seed }: VerdictSize): AsyncGenerator<Figure> {
  const random = createRandom(seed);
  // Open-ended and long since in force: none of the fifty is passed over.
  const packs = drawPacks(random, packsAtOnce).map((pack) => ({ ...pack, fromMs: startMs - 1, toMs: null }));
  const times = { fifty: [] as number[], one: [] as number[] };
  const warmUp = Math.ceil(visits / 10);
  for (let visit = 0; visit < visits + warmUp; visit += 1) {
    const facts = drawFacts(random);
    const fifty = measure(packs, facts);
    const one = measure(packs.slice(0, 1), facts);
    if (visit < warmUp) continue;
    times.fifty.push(fifty);
    times.one.push(one);
  }
  const value = percentile95(times.fifty);
  const common = { n: visits, seed };
  yield toFigure({
    figure: 'verdict',
    value,
    baseline: percentile95(times.one),
    unit: 'ms',
    goal: 'value<=1',
    ...common,
  });
  const otherwise = countOtherwise({ visits: replayed, seed, forms });
  yield toFigure({
    figure: 'verdict-replayed-otherwise',
    value: otherwise,
    baseline: null,
    unit: 'visits',
    goal: 'value<=0',
    n: replayed,
    seed,
  });
}

function measure(packs: readonly Pack[], facts: ReturnType<typeof drawFacts>): number {
  const startedMs = performance.now();
  judge(packs, forms, facts, facts.arrivedMs);
  return performance.now() - startedMs;
}

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] as number;
