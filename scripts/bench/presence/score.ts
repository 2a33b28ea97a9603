import type { Answer } from '#scripts/bench/presence/teller.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import { hourOfDay } from '#scripts/bench/presence/world.ts';
import { headsOf } from '#src/domain/register/presence/facts.ts';
import { kindOfDay } from '#src/node/demo/agenda.ts';

/** `bias`: the mean error with its sign; above 0 where too many were taken to be inside. */
export type TimeOfDay = { clock: string; error: number; bias: number };

/** How far one teller was from the truth. Errors are in people, whichever way. */
export type Score = {
  add(answer: Answer, truth: { nowMs: number; inside: readonly TrueStay[]; heads: number }): void;
  asked(): number;
  /** People truly inside, each counted at every instant asked about. */
  people(): number;
  meanError(): number;
  /** Of the times of a workday, the one with the greatest mean error. */
  worstTime(): TimeOfDay;
  /** The same time of the day of another score. */
  timeAt(clock: string): TimeOfDay;
  leftOutPerThousand(): number;
  /** Names on the list for each visit truly inside. */
  listedPerVisit(): number;
  /** How often the truth lay between `low` and `high`. */
  withinRange(): number;
};

/** `slotMinutes`: times of the day that count as one. */
export function createScore(slotMinutes: number): Score {
  const sums = { asked: 0, error: 0, people: 0, visits: 0, leftOut: 0, listed: 0, within: 0 };
  const slots = new Map<string, { asked: number; error: number; bias: number }>();
  const timeAt = (clock: string): TimeOfDay => {
    const { asked, error, bias } = slots.get(clock) ?? { asked: 0, error: 0, bias: 0 };
    return { clock, error: error / asked, bias: bias / asked };
  };
  return {
    add({ count, listed }, { nowMs, inside, heads }) {
      const error = Math.abs(count.expected - heads);
      sums.asked += 1;
      sums.error += error;
      sums.people += heads;
      sums.visits += inside.length;
      sums.listed += listed.size;
      for (const stay of inside) if (!listed.has(stay.visit)) sums.leftOut += headsOf(stay);
      if (count.low <= heads && heads <= count.high) sums.within += 1;
      if (kindOfDay(nowMs) !== 'workday') return;
      const clock = toClock(Math.floor((hourOfDay(nowMs) * 60) / slotMinutes) * slotMinutes);
      const known = slots.get(clock) ?? { asked: 0, error: 0, bias: 0 };
      slots.set(clock, {
        asked: known.asked + 1,
        error: known.error + error,
        bias: known.bias + count.expected - heads,
      });
    },
    asked: () => sums.asked,
    people: () => sums.people,
    meanError: () => sums.error / sums.asked,
    worstTime: () => [...slots.keys()].map(timeAt).reduce((a, b) => (b.error > a.error ? b : a)),
    timeAt,
    leftOutPerThousand: () => (1000 * sums.leftOut) / sums.people,
    listedPerVisit: () => sums.listed / sums.visits,
    withinRange: () => sums.within / sums.asked,
  };
}

const toClock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
