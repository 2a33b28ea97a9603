import { dayMs, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { isRestDay, type Seen } from '#src/domain/register/presence/past.ts';

/** With fewer it is not the office that was late. */
const fewestOfDay = 8;

/** By how much later than usual the staff went home that day; 0 for visits that did not end with the day. */
export function learnLateDays(seen: readonly Seen[]): (stay: Seen) => number {
  const closings = seen.filter(isClosing);
  const usualOf = mapMedians(closings, ({ person }) => person, clockOf);
  const lateBy = mapMedians(
    closings,
    (stay) => startOfLocalDay(stay.leftAtMs),
    (stay) => clockOf(stay) - (usualOf.get(stay.person) ?? clockOf(stay)),
    fewestOfDay,
  );
  return (stay) => (isClosing(stay) ? (lateBy.get(startOfLocalDay(stay.leftAtMs)) ?? 0) : 0);
}

const clockOf = ({ leftAtMs }: Seen): number => leftAtMs - startOfLocalDay(leftAtMs);

function isClosing(stay: Seen): boolean {
  const dayStartMs = startOfLocalDay(stay.arrivedAtMs);
  const isLast = stay.goneByMs === null || stay.goneByMs >= dayStartMs + dayMs;
  return stay.category === 'staff' && isLast && stay.leftAtMs < dayStartMs + dayMs && !isRestDay(stay.arrivedAtMs);
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
