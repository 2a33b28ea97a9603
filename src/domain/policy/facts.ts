import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { Proof } from '#src/domain/policy/rules.ts';
import type { Category } from '#src/domain/register/vocabulary.ts';

/** What no letter says: the seats of a room, and for how many a meeting is. Null: nobody said. */
export type OwnCaps = { room: number | null; meeting: number | null };

/**
 * A meeting, event or queue that somebody joins. `present`: the people in it before these. `room` null: in no room. Of
 * visits from before there were meetings nobody said any caps.
 */
export type Gathering = { where: 'inside' | 'outside'; room: string | null; present: number; caps?: OwnCaps };

/** A department's staff. `present`: those at the office before this one. */
export type Duty = { headcount: number; present: number };

export type Reading = { tenths: number; atMs: number };

/** Everything that a verdict may look at: what it does not find here it does not know. JSON, so that it can be kept. */
export type Facts = {
  /** Known by a badge, not by what somebody says. */
  isStaff: boolean;
  category: Category;
  /** The visitor and the companions. */
  people: number;
  department: string | null;
  gathering: Gathering | null;
  /** People in the office before these. */
  inside: number;
  /** Of staff with a department; else null. */
  duty: Duty | null;
  /** A leader asked for this person by name. */
  isSummoned: boolean;
  /** Null: nobody asked. */
  isUrgent: boolean | null;
  declaration: { form: string; version: number; answers: Answers } | null;
  /** First to last. */
  readings: readonly Reading[];
  /** Null: nobody was asked, as with staff and their badge; the guard at the door sees it. */
  isMaskWorn: boolean | null;
  isSanitised: boolean | null;
  proofs: readonly Proof[];
  /** The guard writes for somebody, and may leave out what only the kiosk asks. */
  isByHand: boolean;
  /** A code was shown, and there is no clock to say that it is still good. */
  isClockSuspect: boolean;
  /** On the watch list; absent where not. */
  isWatched?: true;
  arrivedMs: number;
};

/** Somebody of whom nothing is known but the time: say what differs. */
export const nobody = (arrivedMs: number): Facts => ({
  isStaff: false,
  category: 'citizen',
  people: 1,
  department: null,
  gathering: null,
  inside: 0,
  duty: null,
  isSummoned: false,
  isUrgent: null,
  declaration: null,
  readings: [],
  isMaskWorn: null,
  isSanitised: null,
  proofs: [],
  isByHand: false,
  isClockSuspect: false,
  arrivedMs,
});
