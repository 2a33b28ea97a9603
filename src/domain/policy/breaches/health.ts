import { findForm } from '#src/domain/declaration/forms.ts';
import { findConcerns } from '#src/domain/declaration/questionnaire.ts';
import { type Breach, type Case, hold } from '#src/domain/policy/breaches/breach.ts';
import { type ReasonCode, reasonCodes } from '#src/domain/policy/reasons.ts';
import { highestAllowed, type RuleOf } from '#src/domain/policy/rules.ts';
import { isOfKind } from '#src/domain/policy/scope.ts';
import { localDay } from '#src/domain/register/local-time.ts';

const minuteMs = 60_000;

export function breachesOfTemperature(rule: RuleOf<'temperature'>, given: Case): Breach[] {
  const { readings, isByHand } = given.facts;
  if (readings.length === 0) return isByHand || isReplaced('temperature', given) ? [] : hold('temperature-missing');
  const highest = highestAllowed(rule.operator, rule.tenths);
  const first = readings.findIndex(({ tenths }) => tenths > highest);
  const high = readings[first];
  if (!high) return [];
  const waitMinutes = rule.secondAfterMinutes;
  // Unless the letter lets a second reading decide, a lower one informs the guard and does not open the door by itself.
  if (waitMinutes === null) return hold('temperature-high');
  const later = readings.slice(first + 1);
  if (later.some(({ tenths }) => tenths > highest)) return hold('temperature-high');
  const againAtMs = high.atMs + waitMinutes * minuteMs;
  return later.some(({ atMs }) => atMs >= againAtMs) ? [] : [{ code: 'temperature-again', effect: 'hold', againAtMs }];
}

export function breachesOfDeclaration({ form }: RuleOf<'declaration'>, given: Case): Breach[] {
  const { declaration, isByHand } = given.facts;
  const known = declaration && findForm(given.forms, declaration.form, declaration.version);
  if (declaration?.form !== form || !known)
    return isByHand || isReplaced('declaration', given) ? [] : hold('declaration-missing');
  return findConcerns(known, declaration.answers, lookBackOf(given)).map(({ question, effect }) => ({
    code: codeOf(question),
    effect,
    question,
  }));
}

/** How far back the pack of the rule looks; where it says nothing, every day it is told of counts. */
function lookBackOf({ samePack, facts }: Case) {
  const days = samePack.filter(isOfKind('look-back')).map(({ rule }) => rule.days);
  return days.length > 0 ? { today: localDay(facts.arrivedMs), days: Math.max(...days) } : null;
}

const codeOf = (question: string): ReasonCode =>
  (reasonCodes as readonly string[]).includes(question) ? (question as ReasonCode) : 'answer';

/** What one pack accepts says nothing about what another one asks. */
export const isReplaced = (what: RuleOf<'proof-accepted'>['insteadOf'], { facts, samePack }: Case): boolean =>
  samePack
    .filter(isOfKind('proof-accepted'))
    .some(({ rule }) => rule.insteadOf === what && facts.proofs.includes(rule.proof));
