import { type Answers, findConcerns, type Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Outcome } from '#src/domain/register/vocabulary.ts';

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
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why a visit is not simply let in: the rule, and the letter it comes from; both empty when no letter asks for it. */
export type Reason = { code: ReasonCode; effect: 'hold' | 'refuse'; pack: string; letter: string };

/** What is asked at the door at one moment: the strictest of all packs in force. */
export type Obligations = {
  questionnaire: string | null;
  temperatureAboveTenths: number | null;
  lookBackDays: number;
  isMaskRequired: boolean;
  isSanitiserRequired: boolean;
};

export type Facts = {
  isStaff: boolean;
  answers: Answers | null;
  /** Readings in tenths of a degree, first to last. */
  readings: readonly number[];
  isMaskWorn: boolean;
  isSanitised: boolean;
};

export type Verdict = { outcome: Outcome; reasons: Reason[] };

/** What the packs in force ask of a visitor (or of staff). The lower threshold and the longer look-back win. */
export function obligationsOf(packs: readonly Pack[], isStaff: boolean): Obligations {
  const rules = packs.filter((pack) => !isStaff || pack.isStaffDeclaring).flatMap((pack) => pack.health ?? []);
  const thresholds = rules.flatMap((rule) => rule.temperatureAboveTenths ?? []);
  return {
    questionnaire: rules.find((rule) => rule.questionnaire !== null)?.questionnaire ?? null,
    temperatureAboveTenths: thresholds.length > 0 ? Math.min(...thresholds) : null,
    lookBackDays: Math.max(0, ...rules.map((rule) => rule.lookBackDays)),
    isMaskRequired: rules.some((rule) => rule.isMaskRequired),
    isSanitiserRequired: rules.some((rule) => rule.isSanitiserRequired),
  };
}

/** Pure: the same packs, forms and facts give the same verdict for ever, so a decision can be replayed. */
export function judge(packs: readonly Pack[], forms: readonly Questionnaire[], facts: Facts): Verdict {
  const reasons = packs
    .filter((pack) => !facts.isStaff || pack.isStaffDeclaring)
    .flatMap((pack) => judgeByPack(pack, forms, facts));
  return { outcome: outcomeOf(reasons), reasons };
}

/** The strictest effect wins; without a reason somebody is simply let in. */
export function outcomeOf(reasons: readonly Reason[]): Outcome {
  if (reasons.some((reason) => reason.effect === 'refuse')) return 'refused';
  return reasons.length > 0 ? 'held' : 'admitted';
}

function judgeByPack(pack: Pack, forms: readonly Questionnaire[], facts: Facts): Reason[] {
  const rules = pack.health;
  if (!rules) return [];
  const because = (code: ReasonCode, effect: 'hold' | 'refuse' = 'hold'): Reason => ({
    code,
    effect,
    pack: pack.id,
    letter: pack.letter.number,
  });
  const reasons: Reason[] = [];
  const threshold = rules.temperatureAboveTenths;
  if (threshold !== null && facts.readings.length === 0) reasons.push(because('temperature-missing'));
  // The first reading decides: a lower second one informs the guard, it does not open the door by itself.
  if (threshold !== null && facts.readings.some((tenths) => tenths > threshold))
    reasons.push(because('temperature-high'));
  if (rules.isMaskRequired && !facts.isMaskWorn) reasons.push(because('no-mask'));
  if (rules.isSanitiserRequired && !facts.isSanitised) reasons.push(because('not-sanitised'));
  const form = forms.find((candidate) => candidate.id === rules.questionnaire);
  if (rules.questionnaire !== null && (!form || !facts.answers)) reasons.push(because('declaration-missing'));
  if (form && facts.answers) {
    for (const concern of findConcerns(form, facts.answers))
      reasons.push(because(codeOf(concern.question), concern.effect));
  }
  return reasons;
}

const codeOf = (question: string): ReasonCode =>
  (reasonCodes as readonly string[]).includes(question) ? (question as ReasonCode) : 'answer';
