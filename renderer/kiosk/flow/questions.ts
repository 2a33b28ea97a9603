import type { Draft } from '#renderer/kiosk/flow/draft.ts';
import { keepShown, particularsOf } from '#src/domain/declaration/answers.ts';
import { findProblems } from '#src/domain/declaration/problems.ts';
import {
  type Answers,
  type Particular,
  type Question,
  visibleQuestions,
} from '#src/domain/declaration/questionnaire.ts';

/** What the visit has said of the person already, so that the form need not ask it again. */
function knownParticulars({ fields, known }: Draft): Particular[] {
  const isTyped = !fields.hasNoDocument && fields.documentNumber.trim() !== '';
  return particularsOf({
    document: isTyped ? { kind: fields.documentKind } : null,
    bornOn: known.bornOn,
    sex: known.sex,
  });
}

/** The questions that are asked with these answers: a "yes" may call for more, and a "no" take them away again. */
export function shownQuestions(draft: Draft): Question[] {
  const form = draft.asked.questionnaire;
  return form ? visibleQuestions(form, draft.fields.answers, knownParticulars(draft)) : [];
}

/** What is handed in: only what the questions that stand now were answered with. */
export function shownAnswers(draft: Draft): Answers {
  const form = draft.asked.questionnaire;
  return form ? keepShown(form, draft.fields.answers, knownParticulars(draft)) : {};
}

/** Why the question on screen is not answered yet, or undefined. */
export function problemOfQuestion(draft: Draft, index: number) {
  const form = draft.asked.questionnaire;
  const question = shownQuestions(draft)[index];
  if (!form || !question) return undefined;
  const problems = findProblems(form, draft.fields.answers, knownParticulars(draft));
  return problems.find((found) => found.question === question.id)?.problem;
}
