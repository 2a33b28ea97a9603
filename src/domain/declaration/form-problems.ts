import {
  type Condition,
  possibleWords,
  type Question,
  type Questionnaire,
} from '#src/domain/declaration/questionnaire.ts';

/** What keeps a form from being asked. `question`: its id. `about`: the other id or word that does not fit. */
export type FormProblem =
  | { problem: 'no-questions' }
  | { problem: 'same-id' | 'same-choice' | 'no-choices'; question: string }
  | { problem: 'condition-unknown' | 'condition-later' | 'condition-word'; question: string; about: string }
  | { problem: 'condition-loop'; question: string; about: string }
  /** What may be known from a card decides nothing and has no conditions hung on it: it is not always asked. */
  | { problem: 'particular-decides'; question: string }
  | { problem: 'day-unknown'; question: string; about: string }
  | { problem: 'range-empty'; question: string };

/** What is wrong with a form, whoever made it. Empty: every question can be reached, answered and left again. */
export function findFormProblems(form: Questionnaire): FormProblem[] {
  if (form.questions.length === 0) return [{ problem: 'no-questions' }];
  return form.questions.flatMap((question, at) => [
    ...(form.questions.findIndex(({ id }) => id === question.id) < at
      ? [{ problem: 'same-id' as const, question: question.id }]
      : []),
    ...findChoiceProblems(question),
    ...findConditionProblems(form, question, at),
    ...findOwnProblems(form, question),
  ]);
}

const choicesOf = (question: Question) => ('choices' in question ? (question.choices ?? []) : []);

function findChoiceProblems(question: Question): FormProblem[] {
  const ids = choicesOf(question).map(({ id }) => id);
  const needsChoices = question.kind === 'yes-no' ? question.details === 'choices' : 'choices' in question;
  if (needsChoices && ids.length === 0) return [{ problem: 'no-choices', question: question.id }];
  return new Set(ids).size < ids.length ? [{ problem: 'same-choice', question: question.id }] : [];
}

function findConditionProblems(form: Questionnaire, { id, when }: Question, at: number): FormProblem[] {
  if (!when) return [];
  const other = form.questions.findIndex((question) => question.id === when.question);
  const said = form.questions[other];
  if (!said) return [{ problem: 'condition-unknown', question: id, about: when.question }];
  if (isInLoop(form, id, when)) return [{ problem: 'condition-loop', question: id, about: when.question }];
  if (other >= at) return [{ problem: 'condition-later', question: id, about: when.question }];
  if (said.particular) return [{ problem: 'particular-decides', question: said.id }];
  const words = possibleWords(said) ?? [];
  const strange = when.is.find((word) => !words.includes(word));
  if (strange === undefined && when.is.length > 0) return [];
  return [{ problem: 'condition-word', question: id, about: strange ?? when.question }];
}

/** Whether the way from condition to condition comes back to where it began. */
function isInLoop(form: Questionnaire, id: string, when: Condition): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = when.question; next !== undefined && !seen.has(next); ) {
    if (next === id) return true;
    seen.add(next);
    const name: string = next;
    next = form.questions.find((question) => question.id === name)?.when?.question;
  }
  return false;
}

function findOwnProblems(form: Questionnaire, question: Question): FormProblem[] {
  const { id, particular } = question;
  if (particular && isDeciding(question)) return [{ problem: 'particular-decides', question: id }];
  if (question.kind === 'number' && question.least > question.most) return [{ problem: 'range-empty', question: id }];
  if (question.kind !== 'place' || question.on === undefined) return [];
  const { on } = question;
  const isDated = form.questions.some((other) => other.id === on && other.kind === 'day');
  return isDated ? [] : [{ problem: 'day-unknown', question: id, about: on }];
}

function isDeciding(question: Question): boolean {
  if (question.kind === 'yes-no') return question.yes !== 'none';
  if (question.kind === 'day') return question.recent !== 'none';
  return choicesOf(question).some(({ effect }) => effect !== undefined && effect !== 'none');
}
