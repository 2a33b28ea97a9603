import type { Temperatures, VisitFact } from '#src/domain/register/numbers/numbers.ts';

/** Above how many tenths somebody was stopped when this visit began; null: nothing was said about it. */
export type LimitOf = (fact: VisitFact) => number | null;

/** Each visit by its highest reading: a lower one after it takes nothing back. Against the letters of its own day. */
export function createTemperatures(limitOf: LimitOf) {
  const sums = { measured: 0, readings: 0, limited: 0, above: 0 };
  const limits = new Set<number>();
  const byTenth = new Map<number, { visits: number; above: number }>();
  return {
    add(fact: VisitFact) {
      const tenths = fact.highestTenths;
      if (tenths === null) return;
      const limit = limitOf(fact);
      const isAbove = limit !== null && tenths > limit;
      if (limit !== null) limits.add(limit);
      sums.measured += 1;
      sums.readings += fact.readings;
      sums.limited += Number(limit !== null);
      sums.above += Number(isAbove);
      const { visits, above } = byTenth.get(tenths) ?? { visits: 0, above: 0 };
      byTenth.set(tenths, { visits: visits + 1, above: above + Number(isAbove) });
    },
    count: (): Temperatures => ({
      ...sums,
      limits: [...limits].sort((a, b) => a - b),
      byTenth: withoutGaps(byTenth),
    }),
  };
}

function withoutGaps(byTenth: ReadonlyMap<number, { visits: number; above: number }>): Temperatures['byTenth'] {
  if (byTenth.size === 0) return [];
  const lowest = Math.min(...byTenth.keys());
  return Array.from({ length: Math.max(...byTenth.keys()) - lowest + 1 }, (_, index) => ({
    tenths: lowest + index,
    ...(byTenth.get(lowest + index) ?? { visits: 0, above: 0 }),
  }));
}

/** Half a degree: from `tenths` to the fourth tenth after it. */
export type HalfDegree = { tenths: number; visits: number; above: number };

const half = 5;
/** What people are used to see, even where nobody had it. */
const usual = { lowest: 360, highest: 375 };

/** Few enough bars to be read from afar; nothing measured, no bars. */
export function toHalfDegrees(byTenth: Temperatures['byTenth']): HalfDegree[] {
  const [first] = byTenth;
  const last = byTenth.at(-1);
  if (!first || !last) return [];
  const halfOf = (tenths: number) => Math.floor(tenths / half) * half;
  const lowest = Math.min(usual.lowest, halfOf(first.tenths));
  const bars = (Math.max(usual.highest, halfOf(last.tenths)) - lowest) / half + 1;
  const sum = (of: typeof byTenth, what: 'visits' | 'above') => of.reduce((all, one) => all + one[what], 0);
  return Array.from({ length: bars }, (_, index) => {
    const tenths = lowest + index * half;
    const same = byTenth.filter((one) => halfOf(one.tenths) === tenths);
    return { tenths, visits: sum(same, 'visits'), above: sum(same, 'above') };
  });
}
