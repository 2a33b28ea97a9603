import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import { type Curve, makeCurve, readAt } from '#src/domain/register/presence/curve.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { groupsOf, isRestDay, type Past } from '#src/domain/register/presence/past.ts';

/** Past visits like this one: so many were still inside at that time, so many had gone and were not back. */
export type Habit = { inside: number; away: number };

export type Habits = { at(stay: Stay, nowMs: number): Habit };

/** How many visits of their own a group counts for beside a person's own past, the narrower one first. */
const groupWeights = [1.5, 0.5] as const;
/** Fewer past visits than this are not yet the habit of a group. */
const fewestOfGroup = 10;
/** A stay unlike all others, and the time after which it is as likely as not over. */
const oddOne = { weight: 0.05, halfMs: 10 * 3_600_000 };
const slotMs = 15 * 60_000;

/** Which curves speak for a visit, each with its weight, and the instant at which they begin. */
type Profile = { fromMs: number; voices: { curve: Curve; weight: number }[] };

export function learnHabits(past: readonly Past[]): Habits {
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
  const profileOf = (stay: Stay): Profile => {
    const known = profiles.get(stay.visit);
    if (known) return known;
    const profile = makeProfile(stay, curveOf);
    profiles.set(stay.visit, profile);
    return profile;
  };
  return { at: (stay, nowMs) => mix(profileOf(stay), nowMs - stay.arrivedAtMs, nowMs) };
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

function makeProfile(stay: Stay, curveOf: (pool: string, slot: number, isByClock: boolean) => Curve | null): Profile {
  const isRest = isRestDay(stay.arrivedAtMs);
  const isByClock = stay.category === 'staff';
  const dayStartMs = startOfLocalDay(stay.arrivedAtMs);
  const slot = Math.floor((stay.arrivedAtMs - dayStartMs) / slotMs);
  const voices = [ownPool(stay.person), ...groupsOf(stay)].flatMap((name, place) => {
    const curve = curveOf(poolKey(name, isRest), slot, isByClock);
    if (!curve) return [];
    return {
      curve,
      weight: place === 0 ? 1 : (groupWeights[place - 1] as number) / Math.max(curve.total, fewestOfGroup),
    };
  });
  // A curve by the clock begins in the middle of its slot, one by the span with the arrival.
  return { fromMs: isByClock ? dayStartMs + (slot + 0.5) * slotMs : stay.arrivedAtMs, voices };
}

function mix({ fromMs, voices }: Profile, sinceMs: number, nowMs: number): Habit {
  const odd = oddOne.weight / (1 + (sinceMs / oddOne.halfMs) ** 4);
  const habit = { inside: odd, away: oddOne.weight - odd };
  for (const { curve, weight } of voices) {
    habit.inside += weight * readAt(curve.inside, nowMs - fromMs);
    habit.away += weight * readAt(curve.away, nowMs - fromMs);
  }
  return habit;
}
