import type { Lore } from '#src/domain/register/presence/confidence.ts';
import { isBy, type Stay } from '#src/domain/register/presence/facts.ts';
import { type Habit, unseenShare } from '#src/domain/register/presence/habits.ts';
import { findLateness, type Lateness, onTime } from '#src/domain/register/presence/lateness.ts';
import { findPace, type Pace, type Runner } from '#src/domain/register/presence/pace.ts';

/** The habit of a member on the day as it is, for each lateness that the day may have. */
type Member = { stay: Stay; habits: readonly Habit[] };

/** People who go on one clock: by how much it is late, and how many more than that have gone. */
export type Crowd = { members: readonly Member[]; days: readonly Lateness[]; pace: Pace };

/** How much days differ in the logarithm of the odds: the staff as one, and those who came together for one host. */
const usualSpread = { staff: 0.2, party: 1.5 };
const usual: Pace = { log: 0, variance: 0 };
const runningMs = 20 * 3_600_000;
const partyMs = 45 * 60_000;

/** The staff of a day, the guests of a host who came at one time, and all others, who go alone. */
export function gatherCrowds(lore: Lore, stays: readonly Stay[], nowMs: number): Crowd[] {
  const counted = stays.filter((stay) => {
    if (stay.arrivedAtMs > nowMs || isBy(stay.goneByMs, nowMs)) return false;
    return nowMs - stay.arrivedAtMs <= runningMs || !isBy(stay.leftAtMs, nowMs);
  });
  const crowds = Map.groupBy(counted, (stay) => crowdOf(stay, nowMs));
  return [...crowds].map(([key, members]) => toCrowd(lore, key, members, nowMs));
}

const staff = 'staff';
const alone = '';

function crowdOf(stay: Stay, nowMs: number): string {
  if (nowMs - stay.arrivedAtMs > runningMs) return alone;
  if (stay.category === 'staff') return staff;
  return stay.host === null ? alone : `${stay.host} ${Math.round(stay.arrivedAtMs / partyMs)}`;
}

function toCrowd(lore: Lore, key: string, stays: readonly Stay[], nowMs: number): Crowd {
  const isCrowd = key !== alone && stays.length > 1;
  const isRunning = ({ sweeps }: Stay) => sweeps.every(({ atMs }) => atMs > nowMs);
  const days = isCrowd && key === staff ? findLateness(lore.habits, stays.filter(isRunning), nowMs) : onTime;
  const members = stays.map((stay) => ({
    stay,
    habits: days.map(({ byMs }) => lore.habits.at(stay, nowMs - byMs)),
  }));
  if (!isCrowd) return { members, days, pace: usual };
  const counted = members.filter(({ stay }) => isRunning(stay)).map((member) => toRunner(member, days, nowMs));
  return { members, days, pace: findPace(counted, key === staff ? usualSpread.staff : usualSpread.party) };
}

function toRunner({ stay, habits }: Member, days: readonly Lateness[], nowMs: number): Runner {
  let [inside, away, unseen] = [0, 0, 0];
  for (const [index, habit] of habits.entries()) {
    const { chance } = days[index] as Lateness;
    inside += chance * habit.inside;
    away += chance * habit.away;
    unseen += chance * habit.unseen;
  }
  return { awayOdds: away / inside, isSeenAway: isBy(stay.leftAtMs, nowMs), missed: unseenShare({ away, unseen }) };
}
