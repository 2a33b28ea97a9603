import type { PackRow } from '#src/contract/policies.ts';
import { dayMs, endOfLocalDay, startOfLocalDay } from '#src/domain/register/local-time.ts';

export const groups = ['in-force', 'coming', 'over'] as const;
export type Group = (typeof groups)[number];

/** What is in force first ends first; what comes begins first; what is over ended last. */
export function groupPacks(rows: readonly PackRow[]): Record<Group, PackRow[]> {
  const end = ({ pack }: PackRow) => pack.toMs ?? Number.POSITIVE_INFINITY;
  const of = (...states: PackRow['state'][]) => rows.filter(({ state }) => states.includes(state));
  return {
    'in-force': of('in-force').sort((a, b) => compare(end(a), end(b)) || compare(a.pack.fromMs, b.pack.fromMs)),
    coming: of('coming').sort((a, b) => compare(a.pack.fromMs, b.pack.fromMs)),
    over: of('over', 'ended').sort((a, b) => compare(end(b), end(a))),
  };
}

// Two open ends are equal, where subtraction makes NaN of them.
const compare = (a: number, b: number): number => (a < b ? -1 : Number(a > b));

/** Null: not so soon. */
export function endsSoon(toMs: number | null, nowMs: number): 'today' | 'tomorrow' | null {
  if (toMs === null || toMs < nowMs) return null;
  if (toMs <= endOfLocalDay(nowMs)) return 'today';
  return toMs <= endOfLocalDay(nowMs + dayMs) ? 'tomorrow' : null;
}

/** The days that the strip shows: a week back, five ahead. */
export const stripOf = (nowMs: number) => ({
  fromMs: startOfLocalDay(nowMs) - 7 * dayMs,
  toMs: startOfLocalDay(nowMs) + 35 * dayMs,
});
