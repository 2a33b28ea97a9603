/** How a number stands to the most that is allowed. `full`: nobody more; `over`: somebody was let in beyond it. */
export const capacityLevels = ['free', 'near', 'full', 'over'] as const;
export type CapacityLevel = (typeof capacityLevels)[number];

const nearShare = 0.9;

export function levelOf(counted: number, limit: number): CapacityLevel {
  if (counted > limit) return 'over';
  if (counted === limit) return 'full';
  return counted >= limit * nearShare ? 'near' : 'free';
}
