/**
 * A health declaration as data: which questions there are, which answer matters, and in which words.
 * Source of the built-in forms: the Ministry of Health's declarations for everyone, for a move within the country and for
 * entry (tokhaiyte.vn, saved March 2022). What all of them ask about the person, the kiosk asks for the register anyway.
 */

/** The same sentence in both languages of the kiosk. `{days}` stands for the pack's look-back. */
export type Wording = { vi: string; en: string };

/** What an answer does to the visit. */
export type Effect = 'none' | 'hold' | 'refuse';

export type Choice = { id: string; text: Wording; effect?: Effect };

/** Shown only when an earlier question has one of these answers: 'yes' or 'no', or the id of a choice. */
export type Condition = { question: string; is: string[] };

/** What the register may know of the person already, from a card: a question that stands for it is then not asked. */
export const particulars = ['birth-year', 'sex', 'nationality'] as const;
export type Particular = (typeof particulars)[number];

export const questionKinds = ['yes-no', 'one', 'many', 'text', 'day', 'number', 'place', 'stops'] as const;
export type QuestionKind = (typeof questionKinds)[number];

type Asked = { id: string; text: Wording; when?: Condition; isOptional?: boolean; particular?: Particular };

export type YesNo = Asked & {
  kind: 'yes-no';
  yes: Effect;
  /** What a "yes" asks for at once: some of `choices`, one or more route stops, or nothing. */
  details: 'none' | 'choices' | 'stops';
  choices?: Choice[];
};
export type OneOrMany = Asked & { kind: 'one' | 'many'; choices: Choice[] };
/** `recent`: the effect of a day within the look-back. */
export type DayQuestion = Asked & { kind: 'day'; recent: Effect };
export type NumberQuestion = Asked & { kind: 'number'; least: number; most: number };
/** `on`: the question that says on which day; then the place is a stop of the route. */
export type PlaceQuestion = Asked & { kind: 'place'; scope: 'country' | 'any'; on?: string };

export type Question =
  | YesNo
  | OneOrMany
  | (Asked & { kind: 'text' })
  | DayQuestion
  | NumberQuestion
  | PlaceQuestion
  | (Asked & { kind: 'stops' });

/** A form that has been answered stays as it is: a change of words or effects is a new version. */
export type Questionnaire = { id: string; version: number; title: Wording; questions: Question[]; truth: Wording };

/**
 * One stop of a route. Days are local, `yyyy-mm-dd`. `codes`: which of the 63 provinces (card prefixes) or countries
 * (ISO 3166) the place meant on those days, as the host understood it; absent where it understood nothing.
 */
export type RouteStop = { place: string; from: string; to: string; isStay: boolean; codes?: string[] };

/** Only what the question's kind asks for. Books from before there were kinds hold `yes`, `choices` and `stops`. */
export type Answer = {
  yes?: boolean;
  choices?: string[];
  stops?: RouteStop[];
  text?: string;
  day?: string;
  number?: number;
  place?: string;
  codes?: string[];
};

export type Answers = Record<string, Answer>;

/** What a condition may look for: the words of a yes-or-no question, or the ids of the choices; null for other kinds. */
export function possibleWords(question: Question): string[] | null {
  if (question.kind === 'yes-no') return ['yes', 'no'];
  return question.kind === 'one' || question.kind === 'many' ? question.choices.map(({ id }) => id) : null;
}

function wordsOf(question: Question, answer: Answer | undefined): string[] {
  if (question.kind === 'yes-no') return answer?.yes === undefined ? [] : [answer.yes ? 'yes' : 'no'];
  return question.kind === 'one' || question.kind === 'many' ? (answer?.choices ?? []) : [];
}

/** The questions that these answers call for, in the form's order. A condition that can never hold shows nothing. */
export function visibleQuestions(form: Questionnaire, answers: Answers, known: readonly Particular[] = []): Question[] {
  const shown = new Map<string, Question>();
  for (const question of form.questions) {
    if (question.particular && known.includes(question.particular)) continue;
    if (isCalledFor(question.when, shown, answers)) shown.set(question.id, question);
  }
  return [...shown.values()];
}

/** A hidden question has no answer, whatever was said before it disappeared. */
function isCalledFor(when: Condition | undefined, shown: ReadonlyMap<string, Question>, answers: Answers): boolean {
  if (!when) return true;
  const question = shown.get(when.question);
  return question !== undefined && wordsOf(question, answers[question.id]).some((word) => when.is.includes(word));
}

/** `today` is a local day. */
export type LookBack = { today: string; days: number };

export type Concern = { question: string; effect: 'hold' | 'refuse' };

/**
 * The answers that hold or refuse the visit, in the form's order. Only questions that are shown count. Without `lookBack`
 * every day counts as recent.
 */
export function findConcerns(form: Questionnaire, answers: Answers, lookBack: LookBack | null = null): Concern[] {
  return visibleQuestions(form, answers).flatMap((question) => {
    const effect = effectOf(question, answers[question.id], lookBack);
    return effect === 'none' ? [] : [{ question: question.id, effect }];
  });
}

function effectOf(question: Question, answer: Answer | undefined, lookBack: LookBack | null): Effect {
  if (!answer) return 'none';
  switch (question.kind) {
    case 'yes-no':
      return answer.yes ? strictest([question.yes, ...effectsOf(question.choices, answer)]) : 'none';
    case 'one':
    case 'many':
      return strictest(effectsOf(question.choices, answer));
    case 'day':
      return answer.day !== undefined && isRecent(answer.day, lookBack) ? question.recent : 'none';
    default:
      return 'none';
  }
}

const effectsOf = (choices: readonly Choice[] = [], { choices: chosen = [] }: Answer): Effect[] =>
  choices.filter(({ id }) => chosen.includes(id)).flatMap(({ effect }) => effect ?? []);

const strictest = (effects: readonly Effect[]): Effect =>
  effects.includes('refuse') ? 'refuse' : effects.includes('hold') ? 'hold' : 'none';

const dayMs = 86_400_000;

/** The day so many days before today still counts. */
const isRecent = (day: string, lookBack: LookBack | null): boolean =>
  lookBack === null || Date.parse(day) >= Date.parse(lookBack.today) - lookBack.days * dayMs;
