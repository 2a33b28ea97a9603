/**
 * A health declaration as data: which questions there are, which answer matters, and in which words.
 * Source of the built-in form: the Ministry of Health's "everyone" declaration (tokhaiyte.vn, saved March 2022).
 */

/** The same sentence in both languages of the kiosk. `{days}` stands for the pack's look-back. */
export type Wording = { vi: string; en: string };

/** What a "yes" does to the visit. */
export type YesEffect = 'none' | 'hold' | 'refuse';

export type Choice = { id: string; text: Wording };

export type Question = {
  id: string;
  text: Wording;
  yes: YesEffect;
  /** What a "yes" asks for next: some of `choices`, one or more route stops, or nothing. */
  details: 'none' | 'choices' | 'stops';
  choices?: Choice[];
};

export type Questionnaire = { id: string; version: number; title: Wording; questions: Question[]; truth: Wording };

/** One stop of a route. Days are local, `yyyy-mm-dd`. */
export type RouteStop = { place: string; from: string; to: string; isStay: boolean };

export type Answer = { yes: boolean; choices?: string[]; stops?: RouteStop[] };

export type Answers = Record<string, Answer>;

export type AnswerProblem = {
  question: string;
  problem: 'unanswered' | 'choose-one' | 'stop-missing' | 'dates-swapped';
};

/** What is still missing before the declaration may be signed. Empty: complete. */
export function findProblems(form: Questionnaire, answers: Answers): AnswerProblem[] {
  return form.questions.flatMap((question) => {
    const problem = problemOf(question, answers[question.id]);
    return problem ? [{ question: question.id, problem }] : [];
  });
}

function problemOf(question: Question, answer: Answer | undefined): AnswerProblem['problem'] | undefined {
  if (!answer) return 'unanswered';
  if (!answer.yes) return undefined;
  if (question.details === 'choices' && !answer.choices?.length) return 'choose-one';
  if (question.details !== 'stops') return undefined;
  if (!answer.stops?.length || answer.stops.some((stop) => stop.place.trim() === '')) return 'stop-missing';
  return answer.stops.some((stop) => stop.to < stop.from) ? 'dates-swapped' : undefined;
}

/** The questions whose "yes" holds or refuses the visit, in the form's order. */
export function findConcerns(form: Questionnaire, answers: Answers): { question: string; effect: 'hold' | 'refuse' }[] {
  return form.questions.flatMap((question) =>
    answers[question.id]?.yes && question.yes !== 'none' ? [{ question: question.id, effect: question.yes }] : [],
  );
}
