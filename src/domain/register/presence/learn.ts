import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import { learnLateDays } from '#src/domain/register/presence/closing.ts';
import type { Lore } from '#src/domain/register/presence/confidence.ts';
import { learnClues } from '#src/domain/register/presence/evidence.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { type Habits, learnHabits } from '#src/domain/register/presence/habits.ts';
import { learnMissed } from '#src/domain/register/presence/missed.ts';
import { learnMissedHours } from '#src/domain/register/presence/missed-hours.ts';
import { findReturns, type Seen, toPast, wasSeenLeaving } from '#src/domain/register/presence/past.ts';

/** What the visits of the days before `nowMs` teach. Those of its own day are left aside: many are not over. */
export function learnLore(stays: readonly Stay[], nowMs: number): Lore {
  const todayMs = startOfLocalDay(nowMs);
  const past = stays.filter(({ arrivedAtMs }) => arrivedAtMs < todayMs).map((stay) => asKnownAt(stay, todayMs));
  const seen = past.filter(wasSeenLeaving);
  const hasReturned = findReturns(past);
  const lateBy = learnLateDays(seen, hasReturned);
  const missed = learnMissed(past);
  const learn = (some: readonly Seen[], missedAt: (stay: Seen) => number): Habits =>
    learnHabits(
      some.map((stay) => toPast(stay, { lateByMs: lateBy(stay), missedThen: missedAt(stay), missed: missed(stay) })),
      missed,
    );
  const learnThose = (isBack: boolean) =>
    learn(
      seen.filter((stay) => hasReturned(stay) === isBack),
      missed,
    );
  const [back, home] = [learnThose(true), learnThose(false)];
  const missedAt = learnMissedHours(past, (stay) => {
    const [those, lateByMs] = [hasReturned(stay) ? back : home, lateBy(stay)];
    const one = stay.category === 'staff' ? stay : { ...stay, person: anybody };
    return (atMs) => those.at(one, atMs - lateByMs).inside;
  });
  const habits = learn(seen, missedAt);
  return { habits, clueOdds: learnClues(past, habits, missedAt), remembered: seen.length };
}

/** Callers come too seldom to have an hour of their own; a curve for each of thousands would take most of the time. */
const anybody = '';

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
