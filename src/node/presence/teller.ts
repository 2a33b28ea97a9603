import type { PresenceReport, PresenceRow } from '#src/app/presence-port.ts';
import { dayMs, startOfLocalDay } from '#src/domain/register/local-time.ts';
import type { Lore } from '#src/domain/register/presence/confidence.ts';
import { estimatePresence, type OpenVisit } from '#src/domain/register/presence/estimate.ts';
import { certaintyOf, isLearnt, listForEvacuation } from '#src/domain/register/presence/evacuation.ts';
import { findGoneClues } from '#src/domain/register/presence/evidence.ts';
import { gatherStays } from '#src/domain/register/presence/facts.ts';
import { learnLore } from '#src/domain/register/presence/learn.ts';
import { horizonMs } from '#src/domain/register/presence/past.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { readPresenceFacts } from '#src/node/sqlite/queries/presence-facts.ts';
import { createVisitQueries } from '#src/node/sqlite/queries/visits.ts';
import { atOneMoment } from '#src/node/sqlite/verify.ts';

/** Habits older than this are those of another season. */
const rememberedMs = 90 * dayMs;
/** A book in which nobody writes departures down has thousands of open visits; the screen has room for some. */
const mostLeftOff = 300;

/**
 * Answers who is inside from a connection to the book. What the past teaches is learnt once a day: the first answer of a day
 * reads three months, the others a day and a half.
 */
export function createTeller(): (db: Reader, nowMs: number) => PresenceReport {
  let morning: { day: number; lore: Lore } | null = null;
  return (db, nowMs) =>
    atOneMoment(db, () => {
      const day = startOfLocalDay(nowMs);
      if (morning?.day !== day) {
        morning = { day, lore: learnLore(gatherStays(readPresenceFacts(db, day - rememberedMs)), nowMs) };
      }
      return tell(db, morning.lore, nowMs);
    });
}

function tell(db: Reader, lore: Lore, nowMs: number): PresenceReport {
  const stays = gatherStays(readPresenceFacts(db, startOfLocalDay(nowMs) - horizonMs));
  const { open, count } = estimatePresence(lore, stays, nowMs);
  const listed = new Set(listForEvacuation(lore, open));
  const leftOff = open.filter((one) => !listed.has(one));
  const newest = leftOff.toSorted((a, b) => b.stay.arrivedAtMs - a.stay.arrivedAtMs).slice(0, mostLeftOff);
  const { findVisit } = createVisitQueries(db);
  const toRow = (one: OpenVisit): PresenceRow[] => {
    const visit = findVisit(one.stay.visit);
    if (visit === null) return [];
    const clues = findGoneClues(one.stay, nowMs);
    return [{ visit, certainty: certaintyOf(one.confidence), isListed: listed.has(one), clues }];
  };
  return {
    atMs: nowMs,
    count,
    isLearnt: isLearnt(lore),
    people: [...listed, ...newest].flatMap(toRow),
    leftOff: leftOff.length,
  };
}
