import { confidenceOf, type Lore } from '#src/domain/register/presence/confidence.ts';
import { headsOf, isBy, isOpenAt, type Stay } from '#src/domain/register/presence/facts.ts';
import type { Habit } from '#src/domain/register/presence/habits.ts';
import { findPace, type Pace, type Runner } from '#src/domain/register/presence/pace.ts';

export type OpenVisit = { stay: Stay; confidence: number };
export type HeadCount = { expected: number; low: number; high: number };
export type Estimate = { open: OpenVisit[]; count: HeadCount };

/** How much days differ in the logarithm of the odds: the staff as one, and those who came together for one host. */
const usualSpread = { staff: 0.5, party: 1.5 };
const usual: Pace = { log: 0, variance: 0 };
const runningMs = 20 * 3_600_000;
const partyMs = 45 * 60_000;
/** Nine times in ten the true number lies within so many deviations. */
const deviations = 1.645;

/**
 * Who is inside at an instant, by what was known then. `stays`: at least the open ones and those that began within 20 hours;
 * whatever in them happened later is not looked at.
 */
export function estimatePresence(lore: Lore, stays: readonly Stay[], nowMs: number): Estimate {
  const crowds = new Map<string, { members: { stay: Stay; habit: Habit }[]; pace: Pace }>();
  for (const stay of stays) {
    if (stay.arrivedAtMs > nowMs || isBy(stay.goneByMs, nowMs)) continue;
    if (nowMs - stay.arrivedAtMs > runningMs && isBy(stay.leftAtMs, nowMs)) continue;
    const key = crowdOf(stay, nowMs);
    const crowd = crowds.get(key) ?? { members: [], pace: usual };
    crowd.members.push({ stay, habit: lore.habits.at(stay, nowMs) });
    crowds.set(key, crowd);
  }
  const open: OpenVisit[] = [];
  let [expected, variance] = [0, 0];
  for (const [key, { members }] of crowds) {
    const pace = paceOf(lore, key, members, nowMs);
    let bend = 0;
    for (const { stay, habit } of members) {
      if (!isOpenAt(stay, nowMs)) continue;
      const confidence = confidenceOf(lore, stay, nowMs, habit, pace.log);
      const heads = headsOf(stay);
      open.push({ stay, confidence });
      expected += heads * confidence;
      variance += heads ** 2 * confidence * (1 - confidence);
      bend += heads * confidence * (1 - confidence);
    }
    variance += bend ** 2 * pace.variance;
  }
  open.sort((a, b) => b.confidence - a.confidence || a.stay.arrivedAtMs - b.stay.arrivedAtMs);
  return { open, count: toCount(open, expected, variance) };
}

function toCount(open: readonly OpenVisit[], expected: number, variance: number): HeadCount {
  const most = open.reduce((sum, { stay }) => sum + headsOf(stay), 0);
  const margin = deviations * Math.sqrt(variance) + 0.5;
  return {
    expected,
    low: Math.max(0, Math.floor(expected - margin + 0.5)),
    high: Math.min(most, Math.ceil(expected + margin - 0.5)),
  };
}

/** People who go on one clock: the staff of a day, the guests of a host who came at one time. Others go alone. */
function crowdOf(stay: Stay, nowMs: number): string {
  if (nowMs - stay.arrivedAtMs > runningMs) return '';
  if (stay.category === 'staff') return 'staff';
  return stay.host === null ? '' : `${stay.host} ${Math.round(stay.arrivedAtMs / partyMs)}`;
}

function paceOf(lore: Lore, key: string, members: { stay: Stay; habit: Habit }[], nowMs: number): Pace {
  if (key === '' || members.length < 2) return usual;
  const runners = members
    .filter(({ stay }) => stay.sweeps.every(({ atMs }) => atMs > nowMs))
    .map(({ stay, habit }): Runner => {
      const isSeenAway = isBy(stay.leftAtMs, nowMs);
      return { awayOdds: habit.away / habit.inside, isSeenAway, missed: lore.missed(stay) };
    });
  return findPace(runners, key === 'staff' ? usualSpread.staff : usualSpread.party);
}
