import {
  type Answer,
  type Answers,
  type Particular,
  type Question,
  type Questionnaire,
  type RouteStop,
  visibleQuestions,
} from '#src/domain/declaration/questionnaire.ts';

/**
 * The answers that belong to the form as it is shown: those of hidden and unknown questions are dropped, and so is whatever
 * a question's kind does not ask for, such as the signs of a "yes" that became a "no".
 */
export function keepShown(form: Questionnaire, answers: Answers, known: readonly Particular[] = []): Answers {
  return Object.fromEntries(
    visibleQuestions(form, answers, known).flatMap((question) => {
      const answer = answers[question.id];
      const kept = answer && keepAsked(question, answer);
      return kept && Object.keys(kept).length > 0 ? [[question.id, kept]] : [];
    }),
  );
}

function keepAsked(question: Question, answer: Answer): Answer {
  switch (question.kind) {
    case 'yes-no':
      if (!answer.yes) return pick(answer, ['yes']);
      return pick(answer, question.details === 'none' ? ['yes'] : ['yes', question.details]);
    case 'one':
    case 'many':
      return pick(answer, ['choices']);
    case 'place':
      return pick(answer, ['place', 'codes']);
    default:
      return pick(answer, [question.kind]);
  }
}

/** A field that was emptied again says nothing. */
const isSaid = (value: Answer[keyof Answer]): boolean =>
  value !== undefined && (typeof value !== 'string' || value.trim() !== '');

const pick = (answer: Answer, keys: readonly (keyof Answer)[]): Answer =>
  Object.fromEntries(keys.flatMap((key) => (isSaid(answer[key]) ? [[key, answer[key]]] : [])));

/** Every place with its days that the answers shown name, in the form's order. */
export function routeOf(form: Questionnaire, answers: Answers): RouteStop[] {
  const shown = keepShown(form, answers);
  return form.questions.flatMap((question) => {
    const answer = shown[question.id];
    if (!answer) return [];
    if (answer.stops) return answer.stops;
    const day = question.kind === 'place' && question.on ? shown[question.on]?.day : undefined;
    if (answer.place === undefined || day === undefined) return [];
    const { place, codes } = answer;
    return [{ place, from: day, to: day, isStay: true, ...(codes && { codes }) }];
  });
}

type Person = {
  document: { kind: string } | null;
  bornOn: string | null;
  sex: string | null;
};

/** What a form need not ask of somebody. Only citizens of Viet Nam have a citizen card or its older form. */
export function particularsOf({ document, bornOn, sex }: Person): Particular[] {
  const isCitizen = document?.kind === 'citizen-card' || document?.kind === 'old-id';
  return [
    ...(bornOn ? (['birth-year'] as const) : []),
    ...(sex ? (['sex'] as const) : []),
    ...(isCitizen ? (['nationality'] as const) : []),
  ];
}
