import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { isRestDay, type Seen } from '#src/domain/register/presence/past.ts';

/** With fewer it is not the office that was late. */
const fewestOfDay = 8;

/** By how much later than usual the staff went home that day; 0 for visits that did not end with the day. */
export function learnLateDays(seen: readonly Seen[], hasReturned: (stay: Stay) => boolean): (stay: Stay) => number {
  const isClosing = (stay: Stay) => endsDay(stay) && !hasReturned(stay);
  const closings = seen.filter(isClosing);
  const usualOf = mapMedians(closings, ({ person }) => person, clockOf);
  const lateBy = mapMedians(
    closings,
    (stay) => startOfLocalDay(stay.arrivedAtMs),
    (stay) => clockOf(stay) - (usualOf.get(stay.person) ?? clockOf(stay)),
    fewestOfDay,
  );
  return (stay) => (isClosing(stay) ? (lateBy.get(startOfLocalDay(stay.arrivedAtMs)) ?? 0) : 0);
}

const clockOf = ({ leftAtMs }: Seen): number => leftAtMs - startOfLocalDay(leftAtMs);

function endsDay({ category, arrivedAtMs, leftAtMs }: Stay): boolean {
  const isNight = leftAtMs !== null && startOfLocalDay(leftAtMs) > startOfLocalDay(arrivedAtMs);
  return category === 'staff' && !isNight && !isRestDay(arrivedAtMs);
}

function mapMedians<Key>(
  stays: readonly Seen[],
  keyOf: (stay: Seen) => Key,
  take: (stay: Seen) => number,
  fewest = 1,
): Map<Key, number> {
  const values = Map.groupBy(stays, keyOf);
  const medians = new Map<Key, number>();
  for (const [key, group] of values) {
    const sorted = group.map(take).toSorted((a, b) => a - b);
    if (sorted.length >= fewest) medians.set(key, sorted[Math.floor(sorted.length / 2)] as number);
  }
  return medians;
}
