import { endOfLocalDay } from '#src/domain/register/local-time.ts';
import type { Numbers, VisitFact } from '#src/domain/register/numbers/numbers.ts';
import type { Span } from '#src/domain/register/numbers/period.ts';

const longestShiftMs = 14 * 3_600_000;

type Step = { atMs: number; heads: number };

/**
 * The most heads at once, as the door counts them: whoever is not known to have left is taken to be gone at the end of the
 * local day, staff after a long shift at the earliest. Many departures are only found when somebody comes back, so nobody
 * is counted beyond that time, whatever stands in the book.
 */
export function createMostInside(span: Span) {
  const steps: Step[] = [];
  return {
    add(fact: VisitFact) {
      if (fact.admittedMs === null) return;
      const heads = 1 + fact.companions;
      const endMs = Math.min(fact.leftMs ?? Number.POSITIVE_INFINITY, countedUntilMs(fact, fact.admittedMs));
      if (endMs > fact.admittedMs) steps.push({ atMs: fact.admittedMs, heads }, { atMs: endMs, heads: -heads });
    },
    count: (): Numbers['mostInside'] => sweep(steps, span),
  };
}

function countedUntilMs({ category, arrivedMs }: VisitFact, admittedMs: number): number {
  const midnightMs = endOfLocalDay(admittedMs) + 1;
  return category === 'staff' ? Math.max(midnightMs, arrivedMs + longestShiftMs) : midnightMs;
}

/** Who leaves at a moment has left before who comes at the same moment. */
function sweep(steps: Step[], { from, untilMs, to }: Span): Numbers['mostInside'] {
  const firstMs = Date.parse(`${from}T00:00:00+07:00`);
  const endMs = untilMs ?? endOfLocalDay(Date.parse(`${to}T00:00:00+07:00`)) + 1;
  steps.sort((a, b) => a.atMs - b.atMs || a.heads - b.heads);
  const most: Numbers['mostInside'] = { people: 0, atMs: null };
  let inside = 0;
  const note = (atMs: number) => {
    if (inside > most.people && atMs < endMs) Object.assign(most, { people: inside, atMs });
  };
  let isBefore = true;
  for (const { atMs, heads } of steps) {
    if (isBefore && atMs > firstMs) {
      isBefore = false;
      note(firstMs);
    }
    inside += heads;
    if (heads > 0 && atMs >= firstMs) note(atMs);
  }
  return most;
}
