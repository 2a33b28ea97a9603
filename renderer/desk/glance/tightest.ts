import type { CapacityView } from '#src/contract/glance.ts';

const fullness = ({ counted, limit }: CapacityView): number =>
  limit === 0 ? (counted === 0 ? 1 : Number.POSITIVE_INFINITY) : counted / limit;

/** The fullest first; of equally full ones in the order in which they came. */
export const byFullness = (capacity: readonly CapacityView[]): CapacityView[] =>
  capacity.toSorted((a, b) => fullness(b) - fullness(a));
