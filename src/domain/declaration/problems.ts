import {
  type Answer,
  type Answers,
  type Particular,
  type Question,
  type Questionnaire,
  type RouteStop,
  visibleQuestions,
} from '#src/domain/declaration/questionnaire.ts';

export const answerProblems = [
  'unanswered',
  'choose-one',
  'unknown-choice',
  'not-a-day',
  'out-of-range',
  'stop-missing',
  'dates-swapped',
] as const;

export type AnswerProblem = { question: string; problem: (typeof answerProblems)[number] };

/** What is still missing before the declaration may be signed. Empty: complete. */
export function findProblems(
  form: Questionnaire,
  answers: Answers,
  known: readonly Particular[] = [],
): AnswerProblem[] {
  return visibleQuestions(form, answers, known).flatMap((question) => {
    const problem = problemOf(question, answers[question.id] ?? {});
    return problem ? [{ question: question.id, problem }] : [];
  });
}

type Found = AnswerProblem['problem'] | undefined;

function problemOf(question: Question, answer: Answer): Found {
  if (isEmpty(question, answer)) return question.isOptional ? undefined : emptyWord(question);
  switch (question.kind) {
    case 'yes-no':
      if (!answer.yes || question.details === 'none') return undefined;
      return question.details === 'stops'
        ? problemOfStops(answer.stops)
        : problemOfChoices(question.choices ?? [], answer.choices, question.choices?.length ?? 0);
    case 'one':
    case 'many':
      return problemOfChoices(question.choices, answer.choices, question.kind === 'one' ? 1 : question.choices.length);
    case 'stops':
      return problemOfStops(answer.stops);
    case 'day':
      return isDay(answer.day) ? undefined : 'not-a-day';
    case 'number':
      return isWithin(answer.number, question.least, question.most) ? undefined : 'out-of-range';
    default:
      return undefined;
  }
}

const emptyWord = ({ kind }: Question): Found =>
  kind === 'one' || kind === 'many' ? 'choose-one' : kind === 'stops' ? 'stop-missing' : 'unanswered';

function isEmpty({ kind }: Question, answer: Answer): boolean {
  switch (kind) {
    case 'yes-no':
      return answer.yes === undefined;
    case 'one':
    case 'many':
      return !answer.choices?.length;
    case 'stops':
      return !answer.stops?.length;
    case 'text':
    case 'place':
      return !answer[kind]?.trim();
    default:
      return answer[kind] === undefined || answer[kind] === '';
  }
}

function problemOfChoices(choices: readonly { id: string }[], chosen: readonly string[] = [], most: number): Found {
  if (chosen.length === 0) return 'choose-one';
  if (new Set(chosen).size > most || chosen.length > most) return 'choose-one';
  return chosen.every((id) => choices.some((choice) => choice.id === id)) ? undefined : 'unknown-choice';
}

function problemOfStops(stops: readonly RouteStop[] = []): Found {
  if (stops.length === 0 || stops.some(({ place }) => place.trim() === '')) return 'stop-missing';
  if (!stops.every(({ from, to }) => isDay(from) && isDay(to))) return 'not-a-day';
  return stops.some(({ from, to }) => to < from) ? 'dates-swapped' : undefined;
}

const isWithin = (number: number | undefined, least: number, most: number): boolean =>
  number !== undefined && Number.isInteger(number) && number >= least && number <= most;

/** A day of the calendar: 30 February is none. */
export const isDay = (text: string | undefined): boolean =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && isSameDay(text);

function isSameDay(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
