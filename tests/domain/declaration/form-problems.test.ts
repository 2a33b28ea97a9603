import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readForm, toFormFile } from '#src/contract/read-form.ts';
import { type FormProblem, findFormProblems } from '#src/domain/declaration/form-problems.ts';
import { type Question, type Questionnaire, visibleQuestions } from '#src/domain/declaration/questionnaire.ts';
import { after, both, builtIn, formOf, yesNo } from '#tests/domain/declaration/forms.ts';

const one = (id: string, ...choices: string[]): Question => ({
  id,
  kind: 'one',
  text: both(id),
  choices: choices.map((choice) => ({ id: choice, text: both(choice) })),
});

const wrong: [string, Questionnaire, FormProblem[]][] = [
  ['no questions', formOf(), [{ problem: 'no-questions' }]],
  ['two questions of one name', formOf(yesNo('a'), yesNo('a')), [{ problem: 'same-id', question: 'a' }]],
  ['a choice without choices', formOf(one('a')), [{ problem: 'no-choices', question: 'a' }]],
  ['the same choice twice', formOf(one('a', 'x', 'x')), [{ problem: 'same-choice', question: 'a' }]],
  [
    'a "yes" that asks for choices it has not',
    formOf(yesNo('a', { details: 'choices' })),
    [{ problem: 'no-choices', question: 'a' }],
  ],
  [
    'a condition on a question that is not there',
    formOf(after('b', 'a', 'yes')),
    [{ problem: 'condition-unknown', question: 'b', about: 'a' }],
  ],
  [
    'a condition on a later question',
    formOf(after('b', 'a', 'yes'), yesNo('a')),
    [{ problem: 'condition-later', question: 'b', about: 'a' }],
  ],
  [
    'a question that waits for itself',
    formOf(after('a', 'a', 'yes')),
    [{ problem: 'condition-loop', question: 'a', about: 'a' }],
  ],
  [
    'two that wait for each other',
    formOf(yesNo('a', { when: { question: 'b', is: ['yes'] } }), yesNo('b', { when: { question: 'a', is: ['yes'] } })),
    [
      { problem: 'condition-loop', question: 'a', about: 'b' },
      { problem: 'condition-loop', question: 'b', about: 'a' },
    ],
  ],
  [
    'a condition on a word that nobody can say',
    formOf(one('a', 'x'), after('b', 'a', 'z')),
    [{ problem: 'condition-word', question: 'b', about: 'z' }],
  ],
  [
    'a condition on no word at all',
    formOf(yesNo('a'), after('b', 'a')),
    [{ problem: 'condition-word', question: 'b', about: 'a' }],
  ],
  [
    'something from the card that decides',
    formOf(yesNo('a', { yes: 'hold', particular: 'sex' })),
    [{ problem: 'particular-decides', question: 'a' }],
  ],
  [
    'something from the card that another question waits for',
    formOf(yesNo('a', { particular: 'sex' }), after('b', 'a', 'yes')),
    [{ problem: 'particular-decides', question: 'a' }],
  ],
  [
    'a place dated by a question that asks for no day',
    formOf(yesNo('a'), { id: 'b', kind: 'place', text: both('b'), scope: 'any', on: 'a' }),
    [{ problem: 'day-unknown', question: 'b', about: 'a' }],
  ],
  [
    'a range without a number in it',
    formOf({ id: 'a', kind: 'number', text: both('a'), least: 2, most: 1 }),
    [{ problem: 'range-empty', question: 'a' }],
  ],
];

it.each(wrong)('refuses %s', (_, form, problems) => {
  expect(findFormProblems(form)).toEqual(problems);
  expect(readForm(toFormFile(form))).toEqual({ ok: false, problems });
});

it('has three forms of the Ministry, and nothing is wrong with them', () => {
  expect(builtIn.map(({ id }) => id)).toEqual(['entry', 'everyone', 'move']);
  for (const form of builtIn) {
    expect(findFormProblems(form)).toEqual([]);
    expect(readForm(JSON.parse(JSON.stringify(toFormFile(form))))).toEqual({ ok: true, form });
  }
});

it('finds a loop of any length, and shows none of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (length) => {
      const loop = Array.from({ length }, (_, at) =>
        yesNo(`q${at}`, { when: { question: `q${(at + 1) % length}`, is: ['yes'] } }),
      );
      const form = formOf(...loop);
      expect(findFormProblems(form).every(({ problem }) => problem === 'condition-loop')).toBe(true);
      expect(findFormProblems(form)).toHaveLength(length);
      const yes = Object.fromEntries(loop.map(({ id }) => [id, { yes: true }]));
      expect(visibleQuestions(form, yes)).toEqual([]);
    }),
  );
});

const good = toFormFile(formOf(yesNo('a')));
const strange: [string, unknown, unknown][] = [
  ['a file of something else', { hello: 1 }, { problem: 'not-a-form' }],
  ['no object at all', 'form', { problem: 'not-a-form' }],
  ['a format from a newer program', { ...good, format: 2 }, { problem: 'newer-format' }],
  [
    'a kind of question from a newer program',
    { ...good, questions: [{ ...good.questions[0], kind: 'signature' }] },
    { problem: 'unknown-kind', question: 'a', about: 'signature' },
  ],
  [
    'a property from a newer program',
    { ...good, questions: [{ ...good.questions[0], no: 'refuse' }] },
    { problem: 'unknown-property', at: 'questions.0.no' },
  ],
  [
    'an effect that is none',
    { ...good, questions: [{ ...good.questions[0], yes: 'shout' }] },
    { problem: 'bad-value', at: 'questions.0.yes' },
  ],
  ['a form without words in English', { ...good, title: { vi: 't' } }, { problem: 'bad-value', at: 'title.en' }],
];

it.each(strange)('refuses %s and says where', (_, file, problem) => {
  expect(readForm(file)).toEqual({ ok: false, problems: [problem] });
});
