import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import { type Curve, makeCurve, readAt, steps } from '#src/domain/register/presence/curve.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { groupsOf, isRestDay, type Past } from '#src/domain/register/presence/past.ts';
import { makeUsualCurve } from '#src/domain/register/presence/usual.ts';

/** Past visits like this one: so many were still inside at that time, so many had gone and were not back. */
export type Habit = { inside: number; away: number };

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

/** What the curves that speak for a visit say together, and the instant at which they begin. */
type Profile = { fromMs: number; inside: Float64Array; away: Float64Array };

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

type CurveOf = (pool: string, slot: number, isByClock: boolean) => Curve | null;

function makeProfile(stay: Stay, curveOf: CurveOf): Profile {
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
  const known = voices.reduce((sum, { curve }) => sum + curve.total, 0);
  if (known < fewestKnown) {
    const curve = makeUsualCurve((slot + 0.5) * slotMs, { isByClock, isRest });
    voices.push({ curve, weight: usualWeight * (1 - known / fewestKnown) });
  }
  // A curve by the clock begins in the middle of its slot, one by the span with the arrival.
  return { fromMs: isByClock ? dayStartMs + (slot + 0.5) * slotMs : stay.arrivedAtMs, ...mix(voices) };
}

function mix(voices: readonly Voice[]): Pick<Profile, 'inside' | 'away'> {
  const inside = new Float64Array(steps + 1);
  const away = new Float64Array(steps + 1);
  for (const { curve, weight } of voices) {
    for (let at = 0; at <= steps; at += 1) {
      inside[at] = (inside[at] as number) + weight * (curve.inside[at] as number);
      away[at] = (away[at] as number) + weight * (curve.away[at] as number);
    }
  }
  return { inside, away };
}

function habitAt({ fromMs, inside, away }: Profile, arrivedAtMs: number, nowMs: number): Habit {
  const odd = oddOne.weight / (1 + (Math.max(0, nowMs - arrivedAtMs) / oddOne.halfMs) ** 4);
  return {
    inside: odd + readAt(inside, nowMs - fromMs),
    away: oddOne.weight - odd + readAt(away, nowMs - fromMs),
  };
}
