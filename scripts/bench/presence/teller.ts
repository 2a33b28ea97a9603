import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import type { Lore } from '#src/domain/register/presence/confidence.ts';
import { estimatePresence, type HeadCount } from '#src/domain/register/presence/estimate.ts';
import { listForEvacuation } from '#src/domain/register/presence/evacuation.ts';
import { gatherStays, isOpenAt, type PresenceFact, type Stay } from '#src/domain/register/presence/facts.ts';
import { learnLore } from '#src/domain/register/presence/learn.ts';
import { horizonMs } from '#src/domain/register/presence/past.ts';

/** What is answered at one instant: how many people are inside, and whose visits are on the evacuation list. */
export type Answer = { count: HeadCount; listed: ReadonlySet<string> };

/**
 * Somebody who is told what the register writes, line by line, and asked at an instant. What has not been told cannot be
 * known: there is no list of later lines to look into.
 */
export type Teller = { hear(fact: PresenceFact): void; at(nowMs: number): Answer };

/** As the host does it: the past is learnt once a day, and an answer is made from the visits that may still be open. */
export function createTeller(): Teller {
  const all: PresenceFact[] = [];
  let recent: PresenceFact[] = [];
  let morning: { day: number; lore: Lore } | null = null;
  let stays: readonly Stay[] | null = null;
  const begin = (day: number) => {
    const past = gatherStays(all);
    const isNear = (stay: Stay) => stay.arrivedAtMs > day - horizonMs || isOpenAt(stay, day);
    const near = new Set(past.filter(isNear).map(({ visit }) => visit));
    recent = all.filter(({ visit }) => near.has(visit));
    stays = null;
    morning = { day, lore: learnLore(past, day) };
    return morning;
  };
  return {
    hear(fact) {
      all.push(fact);
      recent.push(fact);
      stays = null;
    },
    at(nowMs) {
      const day = startOfLocalDay(nowMs);
      const { lore } = morning?.day === day ? morning : begin(day);
      stays ??= gatherStays(recent);
      const { open, count } = estimatePresence(lore, stays, nowMs);
      return { count, listed: new Set(listForEvacuation(lore, open).map(({ stay }) => stay.visit)) };
    },
  };
}

/**
 * What a book without estimates shows: every visit that nobody was seen to end, but for those whose person came again.
 * `isOfToday`: only those that began today.
 */
export function createNaiveTeller({ isOfToday }: { isOfToday: boolean }): Teller {
  const open = new Map<string, { heads: number; atMs: number }>();
  const lastOf = new Map<string, string>();
  return {
    hear(fact) {
      if (fact.kind === 'departure') open.delete(fact.visit);
      if (fact.kind !== 'arrival') return;
      open.delete(lastOf.get(fact.person) ?? '');
      lastOf.set(fact.person, fact.visit);
      open.set(fact.visit, { heads: 1 + fact.companions, atMs: fact.atMs });
    },
    at(nowMs) {
      const sinceMs = isOfToday ? startOfLocalDay(nowMs) : 0;
      const listed = [...open].filter(([, { atMs }]) => atMs >= sinceMs);
      const expected = listed.reduce((sum, [, { heads }]) => sum + heads, 0);
      return { count: { expected, low: expected, high: expected }, listed: new Set(listed.map(([visit]) => visit)) };
    },
  };
}
