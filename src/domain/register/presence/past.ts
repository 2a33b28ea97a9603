import { dayMs, localOffsetMs, startOfLocalDay } from '#src/domain/register/local-time.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';

/**
 * Habits are learnt only from visits whose leaving somebody saw, and applied to those whose leaving nobody saw: who is seen
 * at the door is taken to be a matter of chance.
 */
export type Past = {
  person: string;
  /** Groups the visit belongs to, the narrowest first. */
  groups: [string, string];
  isRestDay: boolean;
  /** Milliseconds since local midnight. */
  cameAtMs: number;
  stayedMs: number;
  /** From the arrival to the same person's next one; Infinity when there is none within the horizon. */
  cameAgainAfterMs: number;
  /** For how many departures it stands, and how many of them went unseen: where many do, each that was seen stands for more. */
  stands: number;
  unseen: number;
};

export type Seen = Stay & { leftAtMs: number };

export const wasSeenLeaving = (stay: Stay): stay is Seen => stay.leftAtMs !== null && stay.leftAtMs >= stay.arrivedAtMs;

export const groupsOf = ({ category, department }: Pick<Stay, 'category' | 'department'>): [string, string] => [
  `${category}/${department ?? ''}`,
  category,
];

/** Saturday and Sunday. */
export function isRestDay(atMs: number): boolean {
  const weekday = new Date(atMs + localOffsetMs).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** `missedThen`: how likely a departure at that hour goes unseen; `missed`: at any hour. */
export const toPast = (
  stay: Seen,
  { lateByMs, missedThen, missed }: { lateByMs: number; missedThen: number; missed: number },
): Past => ({
  person: stay.person,
  groups: groupsOf(stay),
  isRestDay: isRestDay(stay.arrivedAtMs),
  cameAtMs: stay.arrivedAtMs - startOfLocalDay(stay.arrivedAtMs),
  stayedMs: Math.max(0, stay.leftAtMs - stay.arrivedAtMs - lateByMs),
  cameAgainAfterMs: stay.goneByMs === null ? Number.POSITIVE_INFINITY : stay.goneByMs - stay.arrivedAtMs,
  stands: (1 - missed) / (1 - missedThen),
  unseen: ((1 - missed) * missedThen) / (1 - missedThen),
});

/** Whose person came again on the same day. `stays`: in the order of arrival. */
export function findReturns(stays: readonly Stay[]): (stay: Stay) => boolean {
  const lastOf = new Map<string, Stay>();
  const returns = new Set<string>();
  for (const stay of stays) {
    const before = lastOf.get(stay.person);
    if (before && startOfLocalDay(before.arrivedAtMs) === startOfLocalDay(stay.arrivedAtMs)) returns.add(before.visit);
    lastOf.set(stay.person, stay);
  }
  return ({ visit }) => returns.has(visit);
}

/** Whoever has not been seen to leave by then is on the way out only as one of very many. */
export const horizonMs = 1.5 * dayMs;
