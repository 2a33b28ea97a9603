import type { Answer } from '#scripts/bench/presence/teller.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import { firstDayMs } from '#scripts/bench/presence/world.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { headsOf } from '#src/domain/register/presence/facts.ts';
import { kindOfDay } from '#src/node/demo/agenda.ts';

/** How far one teller was from the truth. Errors are in people, whichever way. */
export type Score = {
  add(answer: Answer, truth: { nowMs: number; inside: readonly TrueStay[]; heads: number }): void;
  asked(): number;
  /** People truly inside, each counted at every instant asked about. */
  people(): number;
  meanError(): number;
  /** Of the times of a workday, the one with the greatest mean error. */
  worstTime(): { error: number; clock: string };
  leftOutPerThousand(): number;
  /** Names on the list for each visit truly inside. */
  listedPerVisit(): number;
  /** How often the truth lay between `low` and `high`. */
  withinRange(): number;
};

/** `slotMinutes`: times of the day that count as one. */
export function createScore(slotMinutes: number): Score {
  const sums = { asked: 0, error: 0, people: 0, visits: 0, leftOut: 0, listed: 0, within: 0 };
  const slots = new Map<number, { asked: number; error: number }>();
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
      const slot = Math.floor(((nowMs - firstDayMs) % dayMs) / (slotMinutes * 60_000));
      const known = slots.get(slot) ?? { asked: 0, error: 0 };
      slots.set(slot, { asked: known.asked + 1, error: known.error + error });
    },
    asked: () => sums.asked,
    people: () => sums.people,
    meanError: () => sums.error / sums.asked,
    worstTime() {
      const means = [...slots].map(([slot, { asked, error }]) => ({ slot, error: error / asked }));
      const worst = means.reduce((a, b) => (b.error > a.error ? b : a), { slot: 0, error: 0 });
      return { error: worst.error, clock: toClock(worst.slot * slotMinutes) };
    },
    leftOutPerThousand: () => (1000 * sums.leftOut) / sums.people,
    listedPerVisit: () => sums.listed / sums.visits,
    withinRange: () => sums.within / sums.asked,
  };
}

const toClock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
