import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import { learnLateDays } from '#src/domain/register/presence/closing.ts';
import type { Lore } from '#src/domain/register/presence/confidence.ts';
import { learnClues } from '#src/domain/register/presence/evidence.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { learnHabits } from '#src/domain/register/presence/habits.ts';
import { learnMissed } from '#src/domain/register/presence/missed.ts';
import { toPast, wasSeenLeaving } from '#src/domain/register/presence/past.ts';

/** What the visits of the days before `nowMs` teach. Those of its own day are left aside: many are not over. */
export function learnLore(stays: readonly Stay[], nowMs: number): Lore {
  const todayMs = startOfLocalDay(nowMs);
  const past = stays.filter(({ arrivedAtMs }) => arrivedAtMs < todayMs).map((stay) => asKnownAt(stay, todayMs));
  const seen = past.filter(wasSeenLeaving);
  const lateBy = learnLateDays(seen);
  const habits = learnHabits(seen.map((stay) => toPast(stay, lateBy(stay))));
  const missed = learnMissed(past);
  return { habits, missed, clueOdds: learnClues(past, habits, missed), remembered: seen.length };
}

/** A night's visit may end today: as far as the past knows, it has not. */
function asKnownAt(stay: Stay, atMs: number): Stay {
  const known = (value: number | null) => (value !== null && value < atMs ? value : null);
  return {
    ...stay,
    leftAtMs: known(stay.leftAtMs),
    goneByMs: known(stay.goneByMs),
    hostLeftAtMs: known(stay.hostLeftAtMs),
    vehicleLeftAtMs: known(stay.vehicleLeftAtMs),
    sweeps: stay.sweeps.filter((sweep) => sweep.atMs < atMs),
  };
}
