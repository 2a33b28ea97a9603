import { confidenceOf, type Lore } from '#src/domain/register/presence/confidence.ts';
import { type Crowd, gatherCrowds } from '#src/domain/register/presence/crowd.ts';
import { headsOf, isOpenAt, type Stay } from '#src/domain/register/presence/facts.ts';
import type { Habit } from '#src/domain/register/presence/habits.ts';
import type { Lateness } from '#src/domain/register/presence/lateness.ts';

export type OpenVisit = { stay: Stay; confidence: number };
export type HeadCount = { expected: number; low: number; high: number };
export type Estimate = { open: OpenVisit[]; count: HeadCount };

/** Nine times in ten the true number lies within so many deviations. */
const deviations = 1.645;

/**
 * Who is inside at an instant, by what was known then. `stays`: at least the open ones and those that began within 20 hours;
 * whatever in them happened later is not looked at.
 */
export function estimatePresence(lore: Lore, stays: readonly Stay[], nowMs: number): Estimate {
  const parts = gatherCrowds(lore, stays, nowMs).map((crowd) => estimateCrowd(lore, crowd, nowMs));
  const open = parts.flatMap((part) => part.open);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  open.sort((a, b) => b.confidence - a.confidence || a.stay.arrivedAtMs - b.stay.arrivedAtMs);
  return { open, count: toCount(open, variance) };
}

/** What each of them does alone varies, and so does what they do together. */
function estimateCrowd(
  lore: Lore,
  { members, days, pace }: Crowd,
  nowMs: number,
): { open: OpenVisit[]; variance: number } {
  const open: OpenVisit[] = [];
  const expectedOn = days.map(() => 0);
  let [alone, bend] = [0, 0];
  for (const { stay, habits } of members) {
    if (!isOpenAt(stay, nowMs)) continue;
    const heads = headsOf(stay);
    let confidence = 0;
    for (const [index, { byMs, chance }] of days.entries()) {
      const habit = habits[index] as Habit;
      const then = confidenceOf(lore, stay, nowMs, { habit, lateByMs: byMs, paceLog: pace.log });
      confidence += chance * then;
      expectedOn[index] = (expectedOn[index] as number) + heads * then;
      alone += chance * heads ** 2 * then * (1 - then);
    }
    open.push({ stay, confidence });
    bend += heads * confidence * (1 - confidence);
  }
  return { open, variance: alone + varianceOf(days, expectedOn) + bend ** 2 * pace.variance };
}

function varianceOf(days: readonly Lateness[], values: readonly number[]): number {
  const meanOf = (of: (value: number) => number) =>
    days.reduce((sum, { chance }, index) => sum + chance * of(values[index] as number), 0);
  const mean = meanOf((value) => value);
  return meanOf((value) => (value - mean) ** 2);
}

function toCount(open: readonly OpenVisit[], variance: number): HeadCount {
  const most = open.reduce((sum, { stay }) => sum + headsOf(stay), 0);
  const expected = open.reduce((sum, { stay, confidence }) => sum + headsOf(stay) * confidence, 0);
  const margin = deviations * Math.sqrt(variance) + 0.5;
  return {
    expected,
    low: Math.max(0, Math.floor(expected - margin + 0.5)),
    high: Math.min(most, Math.ceil(expected + margin - 0.5)),
  };
}
