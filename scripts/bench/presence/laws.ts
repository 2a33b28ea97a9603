import {
  comesByVehicle,
  drawErrand,
  drawGrace,
  drawGuestGoing,
  isOfMeeting,
  shortestCall,
} from '#scripts/bench/presence/caller-days.ts';
import type { Caller } from '#scripts/bench/presence/people.ts';
import { drawWatches, drawWorkday, type Span } from '#scripts/bench/presence/staff-days.ts';
import { type DrawnWorld, firstDayMs, type Plan } from '#scripts/bench/presence/world.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import type { PresenceFact } from '#src/domain/register/presence/facts.ts';
import { hourOf, kindOfDay } from '#src/node/demo/agenda.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';

export type Arrival = Extract<PresenceFact, { kind: 'arrival' }>;

/** One way in which a stay may go on. `graceMs`: by how much its person outstays the host at most. */
export type Way = { outMs: number; backMs: number; graceMs: number };

/** Ways as likely as one another; whether the host was there, and how likely it is that a vehicle came too. */
export type Law = { ways(): readonly Way[]; isHosted: boolean; byVehicle: number };
export type Laws = (arrival: Arrival) => Law;

/** Hours of the day. */
type Fate = { goes: number; back?: number; grace?: number };

const waysOfStay = 100;
const mostDraws = 3000;

/**
 * From what the end of a stay was drawn, by drawing again with the simulation's own functions and numbers. It is given who
 * comes and when, how late the office runs that day and when its meeting ends; never what was drawn for the person.
 */
export function createLaws({ people, plans }: Omit<DrawnWorld, 'truth'>, seed: number): Laws {
  const callers = new Map(people.callers.map((caller) => [caller.id, caller]));
  const workers = new Map(people.workers.map((worker) => [worker.id, worker]));
  return (arrival) => {
    const random = createRandom((seed ^ arrival.atMs) | 0);
    const day = Math.floor((arrival.atMs - firstDayMs) / dayMs);
    const startMs = firstDayMs + day * dayMs;
    const at = (arrival.atMs - startMs) / 3_600_000;
    const { mood, meeting } = plans[day] as Plan;
    const kind = kindOfDay(startMs);
    const caller = callers.get(arrival.person);
    const worker = workers.get(arrival.person);
    const isGuest = isOfMeeting(meeting, arrival, at);
    const drawDay = (): readonly Span[] =>
      worker
        ? drawWorkday(random, worker, kind, mood)
        : drawWatches(random, people, day, kind).flatMap(([{ id }, span]) => (id === arrival.person ? [span] : []));
    const draw = (): Fate => {
      if (isGuest) return { goes: drawGuestGoing(random, meeting) };
      return caller ? drawCaller(random, caller, at) : drawStaff(at, drawDay);
    };
    let ways: readonly Way[] | null = null;
    return {
      ways: () => (ways ??= Array.from({ length: waysOfStay }, () => toWay(startMs, draw()))),
      isHosted: arrival.host !== null && !isGuest,
      byVehicle: caller?.hasVehicle ? comesByVehicle : 0,
    };
  };
}

const toWay = (startMs: number, { goes, back = Infinity, grace = Infinity }: Fate): Way => ({
  outMs: hourOf(startMs, goes),
  backMs: hourOf(startMs, back),
  graceMs: hourOf(0, grace),
});

function drawCaller(random: Random, caller: Caller, at: number): Fate {
  const errand = drawErrand(random, caller, at);
  return { goes: Math.max(errand.goes, at + shortestCall), grace: drawGrace(random, errand) };
}

/** Days are drawn until there is one on which somebody goes after they came. */
function drawStaff(at: number, drawDay: () => readonly Span[]): Fate {
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const spans = drawDay();
    const next = spans.findIndex(([, to]) => to > at);
    if (next >= 0) return { goes: (spans[next] as Span)[1], back: spans[next + 1]?.[0] ?? Infinity };
  }
  return { goes: at + 0.1 };
}
