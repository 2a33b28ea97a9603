import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import { type Curve, makeCurve, readAt, steps } from '#src/domain/register/presence/curve.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { groupsOf, isRestDay, type Past } from '#src/domain/register/presence/past.ts';
import { makeUsualCurve } from '#src/domain/register/presence/usual.ts';

/**
 * Past visits like this one: so many were still inside at that time, so many had gone and were not back. `unseen`: how many
 * of those away nobody would have seen go.
 */
export type Habit = { inside: number; away: number; unseen: number };

/** How likely somebody who is away went unseen. */
export const unseenShare = ({ away, unseen }: Pick<Habit, 'away' | 'unseen'>): number => (away > 0 ? unseen / away : 0);

export type Habits = { at(stay: Stay, nowMs: number): Habit };

/** How many visits of their own a group counts for beside a person's own past, the narrower one first. */
const groupWeights = [1.5, 0.5] as const;
/** Fewer past visits than this are not yet the habit of a group. */
const fewestOfGroup = 10;
/** Until so many past visits are known, what is usual elsewhere counts for some. */
const fewestKnown = 10;
const usualWeight = 2;
/** A stay unlike all others, and the time after which it is as likely as not over. */
const oddOne = { weight: 0.05, halfMs: 10 * 3_600_000 };
const slotMs = 15 * 60_000;

type Voice = { curve: Curve; weight: number };

/**
 * What the curves that speak for a visit say together. `beginsMs`: one by the clock begins in the middle of its slot, in time
 * since local midnight; one by the span (null) with the arrival.
 */
type Profile = Omit<Curve, 'total'> & { beginsMs: number | null; missed: number };

export function learnHabits(past: readonly Past[], missed: (stay: Pick<Stay, 'category'>) => number): Habits {
  const pools = poolPast(past);
  const curves = new Map<string, Curve | null>();
  const curveOf = (pool: string, slot: number, isByClock: boolean): Curve | null => {
    const key = `${pool} ${slot}`;
    const known = curves.get(key);
    if (known !== undefined) return known;
    const made = makeCurve(pools.get(pool) ?? [], (slot + 0.5) * slotMs, isByClock);
    const curve = made.total > 0 ? made : null;
    curves.set(key, curve);
    return curve;
  };
  const profiles = new Map<string, Profile>();
  const ofVisits = new Map<string, Profile>();
  const profileOf = (stay: Stay): Profile => {
    const known = ofVisits.get(stay.visit);
    if (known) return known;
    const key = profileKey(stay);
    const profile = profiles.get(key) ?? makeProfile(stay, curveOf, missed(stay));
    profiles.set(key, profile);
    ofVisits.set(stay.visit, profile);
    return profile;
  };
  return { at: (stay, nowMs) => habitAt(profileOf(stay), stay.arrivedAtMs, nowMs) };
}

function poolPast(past: readonly Past[]): Map<string, Past[]> {
  const pools = new Map<string, Past[]>();
  for (const one of past) {
    for (const name of [ownPool(one.person), ...one.groups]) {
      const key = poolKey(name, one.isRestDay);
      const pool = pools.get(key);
      if (pool) pool.push(one);
      else pools.set(key, [one]);
    }
  }
  return pools;
}

const ownPool = (person: string): string => `person:${person}`;
const poolKey = (name: string, isRest: boolean): string => `${name} ${isRest ? 'rest' : 'work'}`;

const slotOf = ({ arrivedAtMs }: Stay): number => Math.floor((arrivedAtMs - startOfLocalDay(arrivedAtMs)) / slotMs);

/** Visits that have one profile. */
const profileKey = (stay: Stay): string =>
  poolKey(`${slotOf(stay)} ${stay.person} ${groupsOf(stay)[0]}`, isRestDay(stay.arrivedAtMs));

type CurveOf = (pool: string, slot: number, isByClock: boolean) => Curve | null;

function makeProfile(stay: Stay, curveOf: CurveOf, missed: number): Profile {
  const isRest = isRestDay(stay.arrivedAtMs);
  const isByClock = stay.category === 'staff';
  const slot = slotOf(stay);
  const voices = [ownPool(stay.person), ...groupsOf(stay)].flatMap((name, place) => {
    const curve = curveOf(poolKey(name, isRest), slot, isByClock);
    if (!curve) return [];
    return {
      curve,
      weight: place === 0 ? 1 : (groupWeights[place - 1] as number) / Math.max(curve.total, fewestOfGroup),
    };
  });
  const known = voices.reduce((sum, { curve }) => sum + curve.total, 0);
  if (known < fewestKnown) {
    const curve = makeUsualCurve((slot + 0.5) * slotMs, { isByClock, isRest, missed });
    voices.push({ curve, weight: usualWeight * (1 - known / fewestKnown) });
  }
  return { beginsMs: isByClock ? (slot + 0.5) * slotMs : null, missed, ...mix(voices) };
}

function mix(voices: readonly Voice[]): Omit<Curve, 'total'> {
  const inside = new Float64Array(steps + 1);
  const away = new Float64Array(steps + 1);
  const unseen = new Float64Array(steps + 1);
  for (const { curve, weight } of voices) {
    for (let at = 0; at <= steps; at += 1) {
      inside[at] = (inside[at] as number) + weight * (curve.inside[at] as number);
      away[at] = (away[at] as number) + weight * (curve.away[at] as number);
      unseen[at] = (unseen[at] as number) + weight * (curve.unseen[at] as number);
    }
  }
  return { inside, away, unseen };
}

function habitAt({ beginsMs, inside, away, unseen, missed }: Profile, arrivedAtMs: number, nowMs: number): Habit {
  const fromMs = beginsMs === null ? arrivedAtMs : startOfLocalDay(arrivedAtMs) + beginsMs;
  const odd = oddOne.weight / (1 + (Math.max(0, nowMs - arrivedAtMs) / oddOne.halfMs) ** 4);
  return {
    inside: odd + readAt(inside, nowMs - fromMs),
    away: oddOne.weight - odd + readAt(away, nowMs - fromMs),
    unseen: missed * (oddOne.weight - odd) + readAt(unseen, nowMs - fromMs),
  };
}
