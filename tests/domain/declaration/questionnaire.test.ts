import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepShown, particularsOf, routeOf } from '#src/domain/declaration/answers.ts';
import { findForm, newestForm } from '#src/domain/declaration/forms.ts';
import { findProblems } from '#src/domain/declaration/problems.ts';
import {
  type Answers,
  findConcerns,
  type Question,
  type Questionnaire,
  visibleQuestions,
} from '#src/domain/declaration/questionnaire.ts';
import { after, both, builtIn, formOf, yesNo } from '#tests/domain/declaration/forms.ts';

const idsOf = (questions: Question[]) => questions.map(({ id }) => id);

describe('a conditional question', () => {
  const form = formOf(
    yesNo('ill'),
    {
      id: 'how',
      kind: 'one',
      text: both('how'),
      when: { question: 'ill', is: ['yes'] },
      choices: ['mild', 'bad'].map((id) => ({ id, text: both(id) })),
    },
    yesNo('hospital', { yes: 'refuse', when: { question: 'how', is: ['bad'] } }),
  );
  const ill: Answers = { ill: { yes: true }, how: { choices: ['bad'] }, hospital: { yes: true } };

  it('appears with the answer that calls for it', () => {
    expect(idsOf(visibleQuestions(form, {}))).toEqual(['ill']);
    expect(idsOf(visibleQuestions(form, { ill: { yes: true } }))).toEqual(['ill', 'how']);
    expect(idsOf(visibleQuestions(form, ill))).toEqual(['ill', 'how', 'hospital']);
  });

  it('takes its answer, and all that hang on it, with it when it goes', () => {
    const well = { ...ill, ill: { yes: false } };
    expect(idsOf(visibleQuestions(form, well))).toEqual(['ill']);
    expect(keepShown(form, well)).toEqual({ ill: { yes: false } });
    expect(findConcerns(form, well)).toEqual([]);
    expect(findProblems(form, well)).toEqual([]);
    // The control: the same answers while the question is there.
    expect(findConcerns(form, ill)).toEqual([{ question: 'hospital', effect: 'refuse' }]);
  });

  it('is missing only while it is shown', () => {
    expect(findProblems(form, { ill: { yes: true } })).toEqual([{ question: 'how', problem: 'choose-one' }]);
  });
});

describe('an answer that decides', () => {
  const choices = [
    { id: 'no', text: both('no') },
    { id: 'some', text: both('some'), effect: 'hold' as const },
    { id: 'much', text: both('much'), effect: 'refuse' as const },
  ];
  const form = formOf(
    { id: 'which', kind: 'many', text: both('which'), choices },
    { id: 'last', kind: 'day', text: both('last'), recent: 'hold' },
  );

  it('counts with its strictest choice', () => {
    expect(findConcerns(form, { which: { choices: ['no', 'some'] } })).toEqual([{ question: 'which', effect: 'hold' }]);
    expect(findConcerns(form, { which: { choices: ['much', 'some'] } })[0]?.effect).toBe('refuse');
    expect(findConcerns(form, { which: { choices: ['no'] } })).toEqual([]);
  });

  it.each([
    ['2021-02-06', 1],
    ['2021-02-20', 1],
    ['2021-02-05', 0],
  ])('counts the day %s within fourteen days of 20/02/2021: %i', (day, count) => {
    expect(findConcerns(form, { last: { day } }, { today: '2021-02-20', days: 14 })).toHaveLength(count);
  });

  it('counts every day while no letter says how far back', () => {
    expect(findConcerns(form, { last: { day: '1999-01-01' } })).toHaveLength(1);
  });
});

describe('what a card said', () => {
  const move = newestForm(builtIn, 'move') as Questionnaire;

  it('is not asked again', () => {
    const card = particularsOf({ document: { kind: 'citizen-card' }, bornOn: '1990-01-01', sex: 'male' });
    expect(idsOf(visibleQuestions(move, {}, card))[0]).toBe('vehicle-kind');
    const passport = particularsOf({ document: { kind: 'passport' }, bornOn: null, sex: null });
    expect(idsOf(visibleQuestions(move, {}, passport)).slice(0, 3)).toEqual(['birth-year', 'sex', 'nationality']);
  });
});

describe('what is said', () => {
  const form = formOf(
    { id: 'when', kind: 'day', text: both('when'), recent: 'none' },
    { id: 'year', kind: 'number', text: both('year'), least: 1900, most: 2100 },
    { id: 'from', kind: 'place', text: both('from'), scope: 'any', on: 'when' },
    { id: 'stops', kind: 'stops', text: both('stops') },
    { id: 'note', kind: 'text', text: both('note'), isOptional: true },
  );
  const stop = { place: 'Hải Dương', from: '2021-02-01', to: '2021-02-02', isStay: false };
  const full: Answers = {
    when: { day: '2021-02-03' },
    year: { number: 1990 },
    from: { place: 'Lào' },
    stops: { stops: [stop] },
  };
  const badly: [string, Answers, string][] = [
    ['a day that is none', { when: { day: '2021-02-30' } }, 'not-a-day'],
    ['a half-written day', { when: { day: '3/2' } }, 'not-a-day'],
    ['a number out of its range', { year: { number: 1899 } }, 'out-of-range'],
    ['half a number', { year: { number: 1990.5 } }, 'out-of-range'],
    ['a place of blanks', { from: { place: '  ' } }, 'unanswered'],
    ['a stop without a name', { stops: { stops: [{ ...stop, place: '' }] } }, 'stop-missing'],
    ['no stop at all', { stops: { stops: [] } }, 'stop-missing'],
    ['days in the wrong order', { stops: { stops: [{ ...stop, to: '2021-01-31' }] } }, 'dates-swapped'],
  ];

  it('is complete with an answer of each kind', () => {
    expect(findProblems(form, full)).toEqual([]);
  });

  it.each(badly)('is not complete with %s', (_, change, problem) => {
    expect(findProblems(form, { ...full, ...change })).toEqual([{ question: Object.keys(change)[0], problem }]);
  });

  it('makes one route of stops and dated places, in the order of the form', () => {
    expect(routeOf(form, full)).toEqual([{ place: 'Lào', from: '2021-02-03', to: '2021-02-03', isStay: true }, stop]);
    expect(routeOf(form, { ...full, when: {} })).toEqual([stop]);
  });

  it('loses what the question did not ask, and what was emptied again', () => {
    const strange: Answers = {
      ...full,
      note: { text: ' ' },
      year: { number: 1990, yes: true },
      unknown: { yes: true },
    };
    expect(keepShown(form, strange)).toEqual(full);
  });

  it('refuses a choice that is not on the form, and two where one is asked', () => {
    const one = formOf({
      id: 'a',
      kind: 'one',
      text: both('a'),
      choices: ['x', 'y'].map((id) => ({ id, text: both(id) })),
    });
    expect(findProblems(one, { a: { choices: ['z'] } })).toEqual([{ question: 'a', problem: 'unknown-choice' }]);
    expect(findProblems(one, { a: { choices: ['x', 'y'] } })).toEqual([{ question: 'a', problem: 'choose-one' }]);
    expect(findProblems(one, { a: { choices: ['x'] } })).toEqual([]);
  });
});

describe('versions of a form', () => {
  const [first, second] = [formOf(yesNo('a')), { ...formOf(yesNo('b')), version: 2 }];

  it('asks the newest and reads the one that was answered', () => {
    expect(newestForm([second, first], 'made-up')).toBe(second);
    expect(findForm([second, first], 'made-up', 1)).toBe(first);
    expect(findForm([second, first], 'made-up', 3)).toBeNull();
    expect(newestForm([first], 'other')).toBeNull();
  });

  it('reads what books hold from before there were kinds', () => {
    const everyone = findForm(builtIn, 'everyone', 1) as Questionnaire;
    const stop = { place: 'tỉnh Hải Dương', from: '2026-11-02', to: '2026-11-03', isStay: true };
    const no = { yes: false };
    const old: Answers = {
      symptoms: { yes: true, choices: ['fever'] },
      travel: { yes: true, stops: [stop] },
      'contact-confirmed': no,
      'contact-country': no,
      'contact-symptoms': no,
    };
    expect(findProblems(everyone, old)).toEqual([]);
    expect(keepShown(everyone, old)).toEqual(old);
    expect(findConcerns(everyone, old)).toEqual([{ question: 'symptoms', effect: 'hold' }]);
    expect(routeOf(everyone, old)).toEqual([stop]);
  });
});

describe('any form and any answers', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const question = (id: string): fc.Arbitrary<Question> =>
    fc
      .record({
        effect: fc.constantFrom('none' as const, 'hold' as const, 'refuse' as const),
        when: fc.option(fc.record({ question: fc.constantFrom(...ids), is: fc.subarray(['yes', 'no']) }), {
          nil: null,
        }),
        isText: fc.boolean(),
      })
      .map(({ effect, when, isText }) => ({
        ...(isText ? after(id, 'a') : yesNo(id, { yes: effect })),
        ...(when && { when }),
      }));
  const anyForm = fc.tuple(...ids.map(question)).map((questions) => formOf(...questions));
  const anyAnswers = fc.dictionary(
    fc.constantFrom(...ids, 'unknown'),
    fc.record({ yes: fc.boolean(), text: fc.string() }, { requiredKeys: [] }),
  );

  it('never counts, asks or keeps a question that is not shown', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (form, answers) => {
        const shown = new Set(idsOf(visibleQuestions(form, answers)));
        const named = [
          ...Object.keys(keepShown(form, answers)),
          ...findConcerns(form, answers).map(({ question: id }) => id),
          ...findProblems(form, answers).map(({ question: id }) => id),
        ];
        expect(named.filter((id) => !shown.has(id))).toEqual([]);
      }),
    );
  });

  it('comes to the same with the answers that are kept', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (form, answers) => {
        const kept = keepShown(form, answers);
        expect(visibleQuestions(form, kept)).toEqual(visibleQuestions(form, answers));
        expect(findConcerns(form, kept)).toEqual(findConcerns(form, answers));
        expect(keepShown(form, kept)).toEqual(kept);
      }),
    );
  });

  it('shows a question only after the one that calls for it', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (form, answers) => {
        const shown = visibleQuestions(form, answers);
        for (const [at, { when }] of shown.entries())
          if (when) expect(idsOf(shown.slice(0, at))).toContain(when.question);
      }),
    );
  });
});
