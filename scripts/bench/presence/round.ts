import type { Answer, Teller } from '#scripts/bench/presence/teller.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import { firstDayMs } from '#scripts/bench/presence/world.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { headsOf, type PresenceFact } from '#src/domain/register/presence/facts.ts';

export type Asked = { nowMs: number; answers: readonly Answer[]; inside: readonly TrueStay[]; heads: number };

const minuteMs = 60_000;

/**
 * Lives through the days once: every teller hears each fact when it happens and is asked every few minutes. The minute of the
 * first question changes from day to day, so that every minute of the day is asked about.
 */
export function* liveThrough(
  {
    truth,
    facts,
    days,
    everyMinutes,
  }: {
    truth: readonly TrueStay[];
    facts: readonly PresenceFact[];
    days: number;
    everyMinutes: number;
  },
  tellers: readonly Teller[],
): Generator<Asked> {
  let [heard, entered] = [0, 0];
  let inside: TrueStay[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let minute = day % everyMinutes; minute < 1440; minute += everyMinutes) {
      const nowMs = firstDayMs + day * dayMs + minute * minuteMs;
      for (; facts[heard] && (facts[heard] as PresenceFact).atMs <= nowMs; heard += 1) {
        for (const teller of tellers) teller.hear(facts[heard] as PresenceFact);
      }
      for (; truth[entered] && (truth[entered] as TrueStay).inMs <= nowMs; entered += 1) {
        inside.push(truth[entered] as TrueStay);
      }
      inside = inside.filter(({ outMs }) => outMs > nowMs);
      const heads = inside.reduce((sum, stay) => sum + headsOf(stay), 0);
      yield { nowMs, answers: tellers.map((teller) => teller.at(nowMs)), inside, heads };
    }
  }
}
