import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import type { Effect, ReasonCode } from '#src/domain/policy/reasons.ts';
import type { Ordered } from '#src/domain/policy/scope.ts';

/** One way in which a visit breaks one rule. */
export type Breach = {
  code: ReasonCode;
  effect: Effect;
  limit?: number;
  counted?: number;
  of?: number;
  question?: string;
  againAtMs?: number;
};

/** What a rule is held against. `samePack`: all rules of its pack that speak to this person. */
export type Case = { facts: Facts; forms: readonly Questionnaire[]; samePack: readonly Ordered[] };

export const hold = (code: ReasonCode): Breach[] => [{ code, effect: 'hold' }];
