import type { RuleKind } from '#src/domain/policy/rules.ts';
import type { Outcome } from '#src/domain/register/vocabulary.ts';

/** Why somebody is not simply let in. The journal stores these words: one is never renamed, only added. */
export const reasonCodes = [
  'temperature-high',
  'temperature-missing',
  'declaration-missing',
  'symptoms',
  'travel',
  'contact-confirmed',
  'contact-country',
  'contact-symptoms',
  'no-mask',
  'not-sanitised',
  'answer',
  'clock-suspect',
  'temperature-again',
  'outbreak-area',
  'not-urgent',
  'urgency-unknown',
  'department-closed',
  'outside-hours',
  'department-full',
  'office-full',
  'gathering-full',
  'room-full',
  'outside-full',
  'room-cap',
  'meeting-cap',
  /** Says on purpose no more than that the guard comes first: register/watch.ts. */
  'guard-first',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type Effect = 'hold' | 'refuse';

/** Another letter in force on the same matter. `isBroken`: it alone would have stopped the visit too; else it is milder. */
export type AlsoOrdered = { pack: string; letter: string; isBroken: boolean };

/**
 * The rule, and the letter it comes from; both empty when no letter asks for it. Where several letters speak of one matter,
 * `pack` is the strictest and `also` names the others. Lines from before letters had rules hold the first four alone.
 */
export type Reason = {
  code: ReasonCode;
  effect: Effect;
  pack: string;
  letter: string;
  rule?: RuleKind | null;
  also?: AlsoOrdered[];
  /** Of a limit: the most that is let in, and the number that these people would make. */
  limit?: number;
  counted?: number;
  /** Of a share: the number of which it is one. */
  of?: number;
  /** The question whose answer it is. */
  question?: string;
  /** Of `temperature-again`: from when on a second reading decides. */
  againAtMs?: number;
};

export type Verdict = { outcome: Outcome; reasons: Reason[] };

/** The strictest effect wins; without a reason somebody is simply let in. */
export function outcomeOf(reasons: readonly Reason[]): Outcome {
  if (reasons.some((reason) => reason.effect === 'refuse')) return 'refused';
  return reasons.length > 0 ? 'held' : 'admitted';
}
