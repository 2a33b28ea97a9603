import type { People, Worker } from '#scripts/bench/presence/people.ts';
import type { DayKind } from '#src/node/demo/agenda.ts';
import type { Random } from '#src/node/demo/random.ts';

/** Hours of the day: in, out. */
export type Span = readonly [number, number];

/** What the whole office shares on a day: how late it runs, and the hour at which all are sent home, if they are. */
export type Mood = { lateness: number; sentHomeAt: number | null };

export const drawMood = (random: Random): Mood => ({
  lateness: random.around(0, 0.1),
  sentHomeAt: random.chance(0.02) ? random.around(15.6, 0.2) : null,
});

const atWork: Record<DayKind, number> = { workday: 0.92, saturday: 0.04, sunday: 0.012 };

/** One day of somebody who works here: short errands, lunch outside, half days, overtime. */
export function drawWorkday(random: Random, worker: Worker, kind: DayKind, mood: Mood): Span[] {
  if (!random.chance(atWork[kind])) return [];
  if (kind !== 'workday') return [[random.around(8.2, 0.3), random.around(11.2, 0.7)]];
  const comes = random.chance(0.04) ? random.around(8.9, 0.2) : random.around(worker.comes, 0.15);
  const goes = drawGoing(random, worker, mood);
  const breaks: Span[] = [];
  if (random.chance(worker.errand)) {
    const from = 8.8 + random.next() * 7;
    breaks.push([from, from + 0.3 + random.next() * 1.7]);
  }
  if (random.chance(worker.lunchOut)) breaks.push([random.around(11.65, 0.12), random.around(13.2, 0.15)]);
  return cutOut([comes, goes], breaks);
}

function drawGoing(random: Random, worker: Worker, { lateness, sentHomeAt }: Mood): number {
  const fate = random.next();
  if (fate < 0.02) return random.around(11.5, 0.15);
  if (fate < 0.05) return 13.5 + random.next() * 3;
  const usual = random.around(worker.goes + lateness, worker.wobble);
  const late = random.chance(worker.overtime) ? Math.min(23.7, usual + 0.3 - 1.5 * Math.log(1 - random.next())) : usual;
  return sentHomeAt !== null && random.chance(0.93) ? Math.min(late, random.around(sentHomeAt, 0.2)) : late;
}

/** What is left of the day between the breaks that lie wholly inside it and do not meet. */
function cutOut([comes, goes]: Span, breaks: Span[]): Span[] {
  const spans: Span[] = [];
  let from = comes;
  for (const [out, back] of breaks.toSorted((a, b) => a[0] - b[0])) {
    if (out < from + 0.1 || back > goes - 0.1) continue;
    spans.push([from, out]);
    from = back;
  }
  if (goes > from + 0.02) spans.push([from, goes]);
  return spans;
}

/** One of four keeps watch by night, and by day when the office rests. */
export function drawWatches(random: Random, { watchmen }: People, day: number, kind: DayKind): [Worker, Span][] {
  const at = (offset: number) => watchmen[(day + offset) % watchmen.length] as Worker;
  const watches: [Worker, Span][] = [[at(0), [random.around(18.2, 0.1), random.around(30.6, 0.1)]]];
  if (kind !== 'workday') watches.push([at(2), [random.around(6.7, 0.1), random.around(18.1, 0.1)]]);
  return watches;
}
