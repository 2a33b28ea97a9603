import { horizonMs, type Past } from '#src/domain/register/presence/past.ts';

export const stepMs = 5 * 60_000;
export const steps = Math.ceil(horizonMs / stepMs);
/** Only past visits that began within this of the same hour say anything about one. */
const reachMs = 90 * 60_000;

/**
 * By the time since the arrival, how many of the past visits were still inside, and how many away: gone and not yet back.
 * Those who were back by then are in neither, for they would have been seen to come in. `unseen`: of those away, how many
 * would have gone unseen.
 */
export type Curve = { total: number; inside: Float64Array; away: Float64Array; unseen: Float64Array };

/**
 * `isByClock`: people go at an hour of the day (staff), so a past visit is moved to end at the same hour; otherwise they go
 * after a span (visitors). `cameAtMs`: since local midnight, of the visit that is asked about.
 */
export function makeCurve(past: readonly Past[], cameAtMs: number, isByClock: boolean): Curve {
  const inside = new Float64Array(steps + 1);
  const away = new Float64Array(steps + 1);
  const unseen = new Float64Array(steps + 1);
  let total = 0;
  for (const one of past) {
    const weight = Math.min(1, 1.5 * (1 - Math.abs(one.cameAtMs - cameAtMs) / reachMs));
    if (weight <= 0) continue;
    const shiftMs = isByClock ? one.cameAtMs - cameAtMs : 0;
    const left = toStep(one.stayedMs + shiftMs);
    if (left <= 0) continue;
    const back = Math.max(left, toStep(one.cameAgainAfterMs + shiftMs));
    total += weight;
    // Not spread to either side: a habit wider than people have takes whoever went unseen for still inside.
    const [people, missed] = [weight * one.stands, weight * one.unseen];
    add(inside, 0, people);
    add(inside, left, -people);
    add(away, left, people);
    add(away, back, -people);
    add(unseen, left, missed);
    add(unseen, back, -missed);
  }
  accumulate(inside);
  accumulate(away);
  accumulate(unseen);
  return { total, inside, away, unseen };
}

/** The first step by which they had gone: rounded to the nearest one, habits would run ahead of people by half a step. */
const toStep = (ms: number): number => (ms >= horizonMs ? steps : Math.ceil(ms / stepMs));
const add = (sums: Float64Array, at: number, value: number): void => {
  sums[at] = (sums[at] as number) + value;
};

function accumulate(sums: Float64Array): void {
  for (let at = 1; at < sums.length; at += 1) sums[at] = Math.max(0, (sums[at] as number) + (sums[at - 1] as number));
}

/** The value of a curve's array so many milliseconds after the arrival; past the horizon it stays as it ended. */
export function readAt(values: Float64Array, sinceMs: number): number {
  const at = Math.min(steps, Math.max(0, sinceMs / stepMs));
  const before = Math.floor(at);
  const lower = values[before] as number;
  return lower + (at - before) * ((values[Math.min(steps, before + 1)] as number) - lower);
}
