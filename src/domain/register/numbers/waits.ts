import type { Judged, VisitFact, Waits } from '#src/domain/register/numbers/numbers.ts';

/** Only visits that the door held: everybody else passed without waiting for anyone. */
export function createWaits() {
  const waits: number[] = [];
  let waiting = 0;
  return {
    add(fact: VisitFact) {
      if (fact.state === 'held') waiting += 1;
      const waitMs = waitOf(fact);
      if (waitMs !== null) waits.push(waitMs);
    },
    count(): Waits {
      const sorted = waits.toSorted((a, b) => a - b);
      return {
        decided: sorted.length,
        medianMs: sorted[Math.ceil(sorted.length / 2) - 1] ?? null,
        longestMs: sorted.at(-1) ?? null,
        waiting,
      };
    },
  };
}

/**
 * From the arrival to the first word after "wait" that is another one; null: not held, or not decided. Where the book was
 * corrected to an earlier time of entry, nobody waited beyond it.
 */
export function waitOf({ judged, arrivedMs, admittedMs }: VisitFact): number | null {
  const held = judged.findIndex(({ outcome }) => outcome === 'held');
  const decided = held < 0 ? undefined : judged.slice(held + 1).find(isFinal);
  if (!decided) return null;
  return Math.max(0, Math.min(decided.atMs, admittedMs ?? decided.atMs) - arrivedMs);
}

const isFinal = ({ outcome }: Judged): boolean => outcome !== 'held';
