import type { Count } from '#src/domain/register/numbers/numbers.ts';

export function addOne<Of>(counts: Map<Of, number>, of: Of): void {
  counts.set(of, (counts.get(of) ?? 0) + 1);
}

export const toCounts = <Of>(counts: ReadonlyMap<Of, number>): Count<Of>[] =>
  [...counts].map(([of, visits]) => ({ of, visits }));

/** Equal numbers stay in the order in which they came. */
export const mostFirst = <Of>(counts: ReadonlyMap<Of, number>): Count<Of>[] =>
  toCounts(counts).sort((a, b) => b.visits - a.visits);
