import { drawCall, drawMeeting, type Host } from '#scripts/bench/presence/caller-days.ts';
import { makePeople, type People } from '#scripts/bench/presence/people.ts';
import { drawMood, drawWatches, drawWorkday, type Span } from '#scripts/bench/presence/staff-days.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { type DayKind, hourOf, kindOfDay } from '#src/node/demo/agenda.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';

/** A Monday. */
export const firstDayMs = Date.parse('2026-08-03T00:00:00+07:00');

export type WorldSize = { people: number; days: number; seed: number };

const calling: Record<DayKind, number> = { workday: 1, saturday: 0.06, sunday: 0.02 };

/** What really happens in an office over the days, in the order of coming in. Nobody is in twice at once. */
export function drawTruth({ people: size, days, seed }: WorldSize): TrueStay[] {
  const random = createRandom(seed);
  const people = makePeople(random, size);
  const drafts: Omit<TrueStay, 'visit'>[] = [];
  for (let day = 0; day < days; day += 1) drafts.push(...drawDay(random, people, day));
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

function drawDay(random: Random, people: People, day: number): Omit<TrueStay, 'visit'>[] {
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
      ? drawMeeting(
          random,
          people,
          dayStartMs,
          hosts.filter(({ spans }) => spans.length > 0),
        )
      : [];
  return [...inside, ...meeting, ...calls];
}
