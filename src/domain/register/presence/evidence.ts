import { isBy, isOpenAt, type Stay } from '#src/domain/register/presence/facts.ts';
import type { Habits } from '#src/domain/register/presence/habits.ts';
import { type Seen, wasSeenLeaving } from '#src/domain/register/presence/past.ts';

/** What happened besides, that tells whether somebody with an open visit has gone. */
export const clues = ['host-left', 'vehicle-left', 'sweep-unseen', 'sweep-seen'] as const;
export type Clue = (typeof clues)[number];

/** By how much a clue multiplies the odds that the person is still inside. */
export type ClueOdds = Record<Clue, number>;

/** Until the register has seen enough of them. */
export const usualClueOdds: ClueOdds = {
  'host-left': 0.15,
  'vehicle-left': 0.03,
  'sweep-unseen': 0.06,
  'sweep-seen': 50,
};

/** People who go together pass the door within this; until then a clue says nothing. */
export const graceMs = 10 * 60_000;

/** When a clue began to count, the newest of its kind; null when it does not yet. */
export function clueAt(stay: Stay, clue: Clue, nowMs: number): number | null {
  if (clue === 'host-left') return after(stay.hostLeftAtMs, nowMs);
  if (clue === 'vehicle-left') return after(stay.vehicleLeftAtMs, nowMs);
  const isSeen = clue === 'sweep-seen';
  return stay.sweeps.findLast((sweep) => sweep.isSeen === isSeen && sweep.atMs <= nowMs)?.atMs ?? null;
}

/** What speaks for having gone, in the words of a guard, with the moment it happened. */
export const goneClues = ['host-left', 'vehicle-left', 'sweep-unseen'] as const;
export type GoneClue = { clue: (typeof goneClues)[number]; atMs: number };

/** The clues that count at an instant. Whatever came before somebody was seen inside is answered by that. */
export function findGoneClues(stay: Stay, nowMs: number): GoneClue[] {
  const seenAtMs = clueAt(stay, 'sweep-seen', nowMs) ?? Number.NEGATIVE_INFINITY;
  return goneClues.flatMap((clue) => {
    const countsFromMs = clueAt(stay, clue, nowMs);
    if (countsFromMs === null || countsFromMs <= seenAtMs) return [];
    return { clue, atMs: clue === 'sweep-unseen' ? countsFromMs : countsFromMs - graceMs };
  });
}

const after = (atMs: number | null, nowMs: number): number | null =>
  atMs !== null && isBy(atMs + graceMs, nowMs) ? atMs + graceMs : null;

/** So many remembered cases the usual odds count for. */
const usualCases = 4;

/**
 * What each clue has been worth: of the visits still open when it came, those later seen to leave were inside, and by the
 * share of departures that nobody sees so were some of the others. Set against what habit alone would have said.
 */
export function learnClues(stays: readonly Stay[], habits: Habits, missedAt: (stay: Seen) => number): ClueOdds {
  return Object.fromEntries(clues.map((clue) => [clue, learnClue(clue, stays, habits, missedAt)])) as ClueOdds;
}

function learnClue(clue: Clue, stays: readonly Stay[], habits: Habits, missedAt: (stay: Seen) => number): number {
  let [cases, inside, away, habitInside] = [0, 0, 0, 0];
  for (const stay of stays) {
    const atMs = clueAt(stay, clue, Number.MAX_SAFE_INTEGER);
    if (atMs === null || !isOpenAt(stay, atMs)) continue;
    const habit = habits.at(stay, atMs);
    cases += 1;
    habitInside += habit.inside / (habit.inside + habit.unseen);
    if (!wasSeenLeaving(stay)) {
      away += 1;
    } else {
      const share = missedAt(stay);
      inside += 1 / (1 - share);
      away -= share / (1 - share);
    }
  }
  const byHabit = odds(habitInside / Math.max(1, cases));
  const usual = usualClueOdds[clue] * byHabit;
  const usualInside = (usualCases * usual) / (1 + usual);
  const found = (inside + usualInside) / (Math.max(0, away) + usualCases - usualInside);
  return cases === 0 ? usualClueOdds[clue] : Math.min(1000, Math.max(1e-3, found / byHabit));
}

const odds = (share: number): number => Math.max(1e-6, share) / Math.max(1e-6, 1 - share);
