import { dayMs, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { stepMs } from '#src/domain/register/presence/curve.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { type Seen, wasSeenLeaving } from '#src/domain/register/presence/past.ts';

/** For each quarter of an hour of the day. */
type Day = Float64Array<ArrayBuffer>;
type InsideOf = (stay: Stay) => (atMs: number) => number;

const slotMs = 15 * 60_000;
const slots = dayMs / slotMs;
/** So many departures the usual share counts for, until it is known how much the quarters differ. */
const usualCases = 20;
/** More rounds find differences between neighbouring quarters that are only chance. */
const rounds = 4;
const most = 0.95;
const nearlyNone = 0.01;
/** Habits are no sharper; a quarter that seen ones did not reach would draw to it all of the unseen who by habit do. */
const blur = [-stepMs / 2, stepMs / 2];
/** Shares that differ less than by one in a hundred (variance) are one. */
const slight = 0.01 ** 2;

/**
 * How likely a departure goes unseen at the hour at which this one was seen: a door is worse when everybody leaves at once.
 * When the unseen left is not known; but some go early by habit and some late, and those are missed more whose hour is the
 * worse one. `insideOf`: how many of those who came back or did not, as this one, were still inside at that time of that day;
 * who comes back has gone out at another hour than who goes home.
 */
export function learnMissedHours(past: readonly Stay[], insideOf: InsideOf): (stay: Seen) => number {
  const [seen, unseen] = [past.filter(wasSeenLeaving), past.filter((stay) => !wasSeenLeaving(stay))];
  const counts = new Float64Array(slots);
  for (const { leftAtMs } of seen) for (const byMs of blur) add(counts, slotOf(leftAtMs + byMs), 1 / blur.length);
  const spreads = unseen.map((stay) => spreadOver(stay, insideOf(stay)));
  const usual = (unseen.length + 1) / (seen.length + 1);
  const learn = (cases: number): Day => {
    let odds: Day = counts.map(() => usual);
    for (let round = 0; round < rounds; round += 1) {
      const placed = place(spreads, odds);
      odds = counts.map((count, slot) => ((placed[slot] as number) + usual * cases) / (count + cases));
    }
    return odds;
  };
  const odds = learn(countCases(learn(usualCases), counts, usual));
  const oddsAt = ({ leftAtMs }: Seen) => odds[slotOf(leftAtMs)] as number;
  const factors = learnFactors(seen, unseen, oddsAt);
  return (stay) => {
    const then = oddsAt(stay) * (factors.get(stay.category) ?? 1);
    return Math.min(most, then / (1 + then));
  };
}

/** The less the quarters differ beyond chance, the more departures the usual share counts for in each of them. */
function countCases(odds: Day, counts: Day, usual: number): number {
  const share = usual / (1 + usual);
  const chance = share * (1 - share);
  let [all, beyond] = [0, 0];
  for (const [slot, count] of counts.entries()) {
    const [then, left] = [odds[slot] as number, count * (1 + (odds[slot] as number))];
    all += left;
    if (left > 0) beyond += left * (then / (1 + then) - share) ** 2 - chance;
  }
  return chance / Math.max(slight, beyond / Math.max(1, all));
}

/** When the unseen left, as the odds have it so far. */
function place(spreads: readonly Day[], odds: Day): Day {
  const placed = new Float64Array(slots);
  for (const spread of spreads) {
    let sum = 0;
    for (let slot = 0; slot < slots; slot += 1) sum += (spread[slot] as number) * (odds[slot] as number);
    if (sum <= 0) continue;
    for (let slot = 0; slot < slots; slot += 1) {
      add(placed, slot, ((spread[slot] as number) * (odds[slot] as number)) / sum);
    }
  }
  return placed;
}

/** When somebody leaves by habit who had gone by then. */
function spreadOver(stay: Stay, insideAt: ReturnType<InsideOf>): Day {
  const spread = new Float64Array(slots);
  const endMs = Math.min(stay.goneByMs ?? Infinity, stay.arrivedAtMs + dayMs);
  const all = insideAt(stay.arrivedAtMs);
  let before = all;
  for (let atMs = stay.arrivedAtMs; atMs < endMs && before > nearlyNone * all; ) {
    const nextMs = Math.min(endMs, (Math.floor(atMs / slotMs) + 1) * slotMs);
    const after = insideAt(nextMs);
    add(spread, slotOf(atMs), Math.max(0, before - after));
    [before, atMs] = [after, nextMs];
  }
  return spread;
}

/** Some kinds of people are seen less than others at the same hour. */
function learnFactors(
  seen: readonly Seen[],
  unseen: readonly Stay[],
  oddsAt: (stay: Seen) => number,
): Map<string, number> {
  const missed = Map.groupBy(unseen, ({ category }) => category);
  return new Map(
    [...Map.groupBy(seen, ({ category }) => category)].map(([category, stays]) => {
      const expected = stays.reduce((sum, stay) => sum + oddsAt(stay), 0);
      const count = missed.get(category)?.length ?? 0;
      return [category, (count + usualCases) / (expected + usualCases)];
    }),
  );
}

const slotOf = (atMs: number): number => Math.floor((atMs - startOfLocalDay(atMs)) / slotMs);
const add = (sums: Day, at: number, value: number): void => {
  sums[at] = (sums[at] as number) + value;
};
