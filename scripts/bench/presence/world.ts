import { drawCall, drawMeeting, type Host, type Meeting, planMeeting } from '#scripts/bench/presence/caller-days.ts';
import { makePeople, type People } from '#scripts/bench/presence/people.ts';
import { drawMood, drawWatches, drawWorkday, type Mood, type Span } from '#scripts/bench/presence/staff-days.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { type DayKind, hourOf, kindOfDay } from '#src/node/demo/agenda.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';

/** A Monday. */
export const firstDayMs = Date.parse('2026-08-03T00:00:00+07:00');

/** In local time; within the simulated days. */
export const hourOfDay = (atMs: number): number => ((atMs - firstDayMs) % dayMs) / 3_600_000;

export type WorldSize = { people: number; days: number; seed: number };

const calling: Record<DayKind, number> = { workday: 1, saturday: 0.06, sunday: 0.02 };

/** What a day has in store for all: how late the office runs, and the meeting there is. */
export type Plan = { mood: Mood; meeting: Meeting | null };

/** `truth`: what really happens over the days, in the order of coming in. The rest is what it was drawn from. */
export type DrawnWorld = { truth: TrueStay[]; people: People; plans: readonly Plan[] };

type Draft = Omit<TrueStay, 'visit'>;

export function drawWorld({ people: size, days, seed }: WorldSize): DrawnWorld {
  const random = createRandom(seed);
  const people = makePeople(random, size);
  const drawn = Array.from({ length: days }, (_, day) => drawDay(random, people, day));
  return { truth: putInOrder(drawn.flatMap(({ drafts }) => drafts)), people, plans: drawn.map(({ plan }) => plan) };
}

/** Nobody is in twice at once. */
function putInOrder(drafts: readonly Draft[]): TrueStay[] {
  const lastOut = new Map<string, number>();
  return drafts
    .toSorted((a, b) => a.inMs - b.inMs)
    .filter(({ person, inMs, outMs }) => {
      if ((lastOut.get(person) ?? 0) > inMs - 60_000) return false;
      lastOut.set(person, outMs);
      return true;
    })
    .map((draft, index) => ({ visit: `visit-${index}`, ...draft }));
}

function drawDay(random: Random, people: People, day: number): { plan: Plan; drafts: Draft[] } {
  const dayStartMs = firstDayMs + day * dayMs;
  const kind = kindOfDay(dayStartMs);
  const mood = drawMood(random);
  const staff = people.workers.map((worker): [typeof worker, Span[]] => [
    worker,
    drawWorkday(random, worker, kind, mood),
  ]);
  const watches = drawWatches(random, people, day, kind).map(([worker, span]) => [worker, [span]] as const);
  const hosts: Host[] = staff.map(([{ id, department }, spans]) => ({ id, department, spans }));
  const inside = [...staff, ...watches].flatMap(([{ id: person, department }, spans]) =>
    spans.map(([comes, goes]) => ({
      person,
      category: 'staff' as const,
      department,
      host: null,
      companions: 0,
      hasVehicle: false,
      inMs: hourOf(dayStartMs, comes),
      outMs: hourOf(dayStartMs, goes),
    })),
  );
  const calls = people.callers
    .filter(({ presence }) => random.chance(presence * calling[kind]))
    .map((caller) => drawCall(random, caller, dayStartMs, hosts));
  const meeting =
    kind === 'workday' && random.chance(0.3)
      ? planMeeting(
          random,
          hosts.filter(({ spans }) => spans.length > 0),
        )
      : null;
  const guests = meeting ? drawMeeting(random, people, dayStartMs, meeting) : [];
  return { plan: { mood, meeting }, drafts: [...inside, ...guests, ...calls] };
}
