import { isBy, type Stay } from '#src/domain/register/presence/facts.ts';
import type { Habits } from '#src/domain/register/presence/habits.ts';

/** By how much later than usual the staff go today, as one, and how likely that is. */
export type Lateness = { byMs: number; chance: number };

export const onTime: readonly Lateness[] = [{ byMs: 0, chance: 1 }];

const minuteMs = 60_000;
const stepMinutes = 5;
const [earliest, latest] = [-180, 90];
/** Days differ by some minutes; now and then all are sent home. */
const usual = { deviation: 8, oddDays: 0.03 };
/** Lunch says nothing of the evening. */
const recentMs = 3 * 3_600_000;
/** A leaving is compared with the past within this. */
const nearMs = 7 * minuteMs;
/** How much of the past goes at a time at which nobody went yet: whoever goes then says nothing of the others. */
const least = 0.004;
/** What is less likely makes no difference. */
const slight = 1e-3;

/** The latenesses that explain best at what time who was seen to leave today, and who was not yet. */
export function findLateness(habits: Habits, stays: readonly Stay[], nowMs: number): Lateness[] {
  const logs: { byMs: number; log: number }[] = [];
  const counted = stays.filter((stay) => !isBy(stay.leftAtMs, nowMs - recentMs));
  const totals = counted.map((stay) => habits.at(stay, stay.arrivedAtMs).inside);
  for (let minutes = earliest; minutes <= latest; minutes += stepMinutes) {
    const byMs = minutes * minuteMs;
    let log = Math.log(priorOf(minutes));
    for (const [index, stay] of counted.entries()) {
      log += Math.log(
        isBy(stay.leftAtMs, nowMs)
          ? least + wentAt(habits, stay, stay.leftAtMs - byMs) / (totals[index] as number)
          : 1 - seenShare(habits, stay, nowMs - byMs),
      );
    }
    logs.push({ byMs, log });
  }
  const most = Math.max(...logs.map(({ log }) => log));
  const likely = logs
    .map(({ byMs, log }) => ({ byMs, chance: Math.exp(log - most) }))
    .filter(({ chance }) => chance > slight);
  const sum = likely.reduce((total, { chance }) => total + chance, 0);
  return likely.map(({ byMs, chance }) => ({ byMs, chance: chance / sum }));
}

function priorOf(minutes: number): number {
  const { deviation, oddDays } = usual;
  const ordinary = Math.exp(-0.5 * (minutes / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));
  return (1 - oddDays) * ordinary + oddDays / (latest - earliest);
}

const wentAt = (habits: Habits, stay: Stay, atMs: number): number =>
  Math.max(0, habits.at(stay, atMs - nearMs).inside - habits.at(stay, atMs + nearMs).inside);

function seenShare(habits: Habits, stay: Stay, atMs: number): number {
  const { inside, away, unseen } = habits.at(stay, atMs);
  return (away - unseen) / (inside + away);
}
