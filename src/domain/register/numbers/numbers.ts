import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import type { Category, Outcome, VisitState } from '#src/domain/register/vocabulary.ts';

/** What is decided about a visit: by the door or by the guard. `codes` null: no reasons stand there, or they were erased. */
export type Judged = { atMs: number; outcome: Outcome; codes: ReasonCode[] | null };

/**
 * A visit as the figures see it: nothing that says who it was. `day` is the day of the book whose number it bears.
 * `judged` may be left out where the door let somebody in without a word. `hasBadge`: known to be of the staff.
 */
export type VisitFact = {
  seq: number;
  day: string;
  state: VisitState;
  category: Category;
  department: string | null;
  companions: number;
  hasBadge: boolean;
  arrivedMs: number;
  admittedMs: number | null;
  leftMs: number | null;
  judged: readonly Judged[];
  readings: number;
  /** Tenths of a degree; null: not measured, or erased. */
  highestTenths: number | null;
};

/** A number of visits under a word; those that nobody has are there with 0. */
export type Count<Of> = { of: Of; visits: number };

/** How long people waited who were stopped at the door, from their arrival until somebody decided. */
export type Waits = {
  /** Those that were decided. */
  decided: number;
  /** Half of them waited no longer. Always a time that somebody waited; null: nobody did. */
  medianMs: number | null;
  longestMs: number | null;
  /** Nobody has decided yet. */
  waiting: number;
};

export type Temperatures = {
  /** Visits with at least one reading, each counted once, by its highest. */
  measured: number;
  readings: number;
  /** Of those measured, how many came while a letter set a limit for them. */
  limited: number;
  /** … and had a reading above it. */
  above: number;
  /** The limits there were, lowest first: above so many tenths somebody is stopped. */
  limits: number[];
  /** From the lowest to the highest that was measured, without a gap. */
  byTenth: { tenths: number; visits: number; above: number }[];
};

/**
 * The figures of a period. A visit is one line of the book for somebody at the door with those who came along, whether let
 * in or not; what was struck out never was.
 */
export type Numbers = {
  visits: number;
  /** Heads: each visit and its companions. */
  people: number;
  admitted: number;
  refused: number;
  /** Visits by the hour of their arrival, 0 to 23. */
  byHour: number[];
  byDay: { day: string; visits: number }[];
  /** The most first. Null: no department was named. */
  byDepartment: Count<string | null>[];
  byCategory: Count<Category>[];
  /** The most heads that were inside at once, and when it was first so; null: nobody was. */
  mostInside: { people: number; atMs: number | null };
  waits: Waits;
  /** A visit with several reasons is under each of them. Null: only the guard's own words, or erased. */
  refusals: Count<ReasonCode | null>[];
  temperatures: Temperatures;
};
