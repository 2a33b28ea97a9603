import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNumbers, type Question } from '#src/domain/register/numbers/count.ts';
import type { Judged, VisitFact } from '#src/domain/register/numbers/numbers.ts';
import { toHalfDegrees } from '#src/domain/register/numbers/temperatures.ts';
import { categories, visitStates } from '#src/domain/register/vocabulary.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const at = (iso: string) => Date.parse(`${iso}+07:00`);

const fact = (arrivedMs: number, changes: Partial<VisitFact> = {}): VisitFact => ({
  seq: 1,
  day: dayOf(arrivedMs),
  state: 'left',
  category: 'citizen',
  department: null,
  companions: 0,
  hasBadge: false,
  arrivedMs,
  admittedMs: arrivedMs,
  leftMs: arrivedMs + hourMs,
  judged: [],
  readings: 0,
  highestTenths: null,
  ...changes,
});

const day = '2021-07-07';
const question: Question = { span: { from: day, to: day, untilMs: null }, whom: 'everyone', departments: [] };
const count = (facts: VisitFact[], changes: Partial<Question> = {}) =>
  countNumbers(facts, { ...question, ...changes }, ({ hasBadge }) => (hasBadge ? null : 375));

/** The wall clock as the world's own tables have it: a second opinion on what a local hour is. */
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});
const partOf = (ms: number, type: string) => parts.formatToParts(ms).find((part) => part.type === type)?.value ?? '';
const dayOf = (ms: number) => ['year', 'month', 'day'].map((type) => partOf(ms, type)).join('-');
const hourOf = (ms: number) => Number(partOf(ms, 'hour'));

/** Instants on both sides of every hour, where whoever counts wrongly is one off. */
const instant = fc
  .record({ hours: fc.integer({ min: -30, max: 54 }), by: fc.constantFrom(-1, 0, 1, 29 * minuteMs) })
  .map(({ hours, by }) => at(`${day}T00:00:00`) + hours * hourMs + by);

const book = fc.array(
  fc.record({
    arrivedMs: instant,
    category: fc.constantFrom(...categories),
    department: fc.constantFrom('a', 'b', null),
    companions: fc.integer({ min: 0, max: 3 }),
    state: fc.constantFrom(...visitStates),
  }),
  { maxLength: 60 },
);
type Drawn = Pick<VisitFact, 'arrivedMs' | 'state' | 'department' | 'companions' | 'category'>;

function expectSame(drawn: readonly Drawn[], isWrong: (ms: number) => number = (ms) => ms) {
  const facts = drawn.map(({ arrivedMs, ...rest }) => fact(arrivedMs, rest));
  const numbers = count(facts, { departments: ['a', 'b', 'c'] });
  const truth = drawn.filter(({ arrivedMs, state }) => dayOf(isWrong(arrivedMs)) === day && state !== 'void');
  expect(numbers.visits).toBe(truth.length);
  expect(numbers.people).toBe(truth.reduce((sum, { companions }) => sum + 1 + companions, 0));
  for (let hour = 0; hour < 24; hour += 1)
    expect(numbers.byHour[hour]).toBe(truth.filter(({ arrivedMs }) => hourOf(isWrong(arrivedMs)) === hour).length);
  for (const id of ['a', 'b', 'c'])
    expect(numbers.byDepartment.find(({ of }) => of === id)?.visits).toBe(
      truth.filter(({ department }) => department === id).length,
    );
  expect(numbers.refused).toBe(truth.filter(({ state }) => state === 'refused').length);
  for (const sum of [numbers.byDay, numbers.byDepartment, numbers.byCategory])
    expect(sum.reduce((all, { visits }) => all + visits, 0)).toBe(truth.length);
}

describe('arrivals', () => {
  it('are those that somebody counts by hand, at every edge of an hour and of midnight', () => {
    fc.assert(fc.property(book, (drawn) => expectSame(drawn)));
  });

  it('and whoever counts one millisecond off, or in UTC, is found out', () => {
    for (const off of [1, -1, 7 * hourMs])
      expect(() => fc.assert(fc.property(book, (drawn) => expectSame(drawn, (ms) => ms + off)))).toThrow();
  });

  it('of a period without anybody are zeros, each in its place', () => {
    const span = { from: '2021-07-05', to: '2021-07-07', untilMs: null };
    const numbers = count([], { span, departments: ['a'] });
    expect(numbers.byHour).toEqual(Array(24).fill(0));
    expect(numbers.byDay.map(({ day, visits }) => `${day} ${visits}`)).toEqual([
      '2021-07-05 0',
      '2021-07-06 0',
      '2021-07-07 0',
    ]);
    expect(numbers.byDepartment).toEqual([{ of: 'a', visits: 0 }]);
    expect(numbers.byCategory.map(({ of }) => of)).toEqual([...categories]);
    expect(numbers.mostInside).toEqual({ people: 0, atMs: null });
    expect(numbers.waits).toEqual({ decided: 0, medianMs: null, longestMs: null, waiting: 0 });
    expect([numbers.refusals, numbers.temperatures.byTenth]).toEqual([[], []]);
  });

  it('up to a moment leave out that moment, on the last day only', () => {
    const noonMs = at(`${day}T12:00:00`);
    const facts = [noonMs - 1, noonMs, noonMs + 1, noonMs - 20 * hourMs].map((ms) => fact(ms));
    const span = { from: '2021-07-06', to: day, untilMs: noonMs };
    expect(count(facts, { span }).byDay.map(({ visits }) => visits)).toEqual([1, 1]);
    expect(count(facts, { span: { ...span, untilMs: null } }).visits).toBe(4);
  });

  it('are of everybody, of visitors or of the staff', () => {
    const facts = categories.map((category) => fact(at(`${day}T08:00:00`), { category }));
    const of = (whom: Question['whom']) => count(facts, { whom }).visits;
    expect([of('everyone'), of('visitors'), of('staff')]).toEqual([6, 5, 1]);
  });
});

describe('the most inside at once', () => {
  const stay = (from: string, to: string | null, changes: Partial<VisitFact> = {}) =>
    fact(at(from), { leftMs: to === null ? null : at(to), state: to === null ? 'inside' : 'left', ...changes });
  it('counts heads, and who leaves as somebody comes has left', () => {
    const facts = [
      stay(`${day}T08:00:00`, `${day}T09:00:00`, { companions: 2 }),
      stay(`${day}T08:30:00`, `${day}T10:00:00`),
      stay(`${day}T09:00:00`, `${day}T11:00:00`),
    ];
    expect(count(facts).mostInside).toEqual({ people: 4, atMs: at(`${day}T08:30:00`) });
  });

  it('has the night shift inside when the day begins, and nobody for longer than the door would believe', () => {
    const night = stay('2021-07-06T20:00:00', `${day}T06:00:00`, { category: 'staff' });
    expect(count([night]).mostInside).toEqual({ people: 1, atMs: at(`${day}T00:00:00`) });
    // Gone by midnight, whatever the presumed departure of next morning says.
    const forgotten = stay('2021-07-06T15:00:00', `${day}T08:00:00`);
    expect(count([forgotten, stay('2021-07-06T16:00:00', null)]).mostInside.people).toBe(0);
    expect(count([stay('2021-07-06T09:00:00', null, { category: 'staff' })]).mostInside.people).toBe(0);
  });

  it('is what somebody who looks at every minute sees', () => {
    const drawn = fc.array(fc.record({ from: fc.nat(1439), stay: fc.integer({ min: 1, max: 600 }), heads: fc.nat(3) }));
    fc.assert(
      fc.property(drawn, (visits) => {
        const start = at(`${day}T00:00:00`);
        const facts = visits.map(({ from, stay, heads }) =>
          fact(start + from * minuteMs, { leftMs: start + (from + stay) * minuteMs, companions: heads }),
        );
        let most = 0;
        for (let minute = 0; minute < 1440; minute += 1) {
          const inside = visits.filter(({ from, stay }) => from <= minute && minute < from + stay);
          most = Math.max(
            most,
            inside.reduce((sum, { heads }) => sum + 1 + heads, 0),
          );
        }
        expect(count(facts).mostInside.people).toBe(most);
      }),
      { numRuns: 30 },
    );
  });
});

describe('waiting and refusals', () => {
  const arrivedMs = at(`${day}T08:00:00`);
  const held = (minutes: number | null, outcome: 'admitted' | 'refused' = 'admitted', codes: Judged['codes'] = null) =>
    fact(arrivedMs, {
      state: minutes === null ? 'held' : outcome === 'admitted' ? 'inside' : 'refused',
      admittedMs: outcome === 'admitted' && minutes !== null ? arrivedMs + minutes * minuteMs : null,
      judged: [
        { atMs: arrivedMs, outcome: 'held', codes: codes ?? ['no-mask'] },
        ...(minutes === null ? [] : [{ atMs: arrivedMs + minutes * minuteMs, outcome, codes: null }]),
      ],
    });

  it('is from the arrival to the decision of those who were held, and of nobody else', () => {
    const passed = fact(arrivedMs, { judged: [{ atMs: arrivedMs, outcome: 'admitted', codes: null }] });
    const facts = [held(3), held(40), held(5), held(9, 'refused'), passed, held(null)];
    expect(count(facts).waits).toEqual({
      decided: 4,
      medianMs: 5 * minuteMs,
      longestMs: 40 * minuteMs,
      waiting: 1,
    });
  });

  it('ends with the first word, not with the last; a corrected time of entry ends it sooner', () => {
    const twice = held(4);
    const judged: Judged[] = [...twice.judged, { atMs: arrivedMs + 90 * minuteMs, outcome: 'admitted', codes: null }];
    expect(count([{ ...twice, judged }]).waits.longestMs).toBe(4 * minuteMs);
    expect(count([{ ...held(30), admittedMs: arrivedMs + 2 * minuteMs }]).waits.longestMs).toBe(2 * minuteMs);
  });

  it('says each reason of a refusal once, the last that were said, and which had none', () => {
    const again = held(9, 'refused', ['temperature-again']);
    const measured: Judged = { atMs: arrivedMs + minuteMs, outcome: 'held', codes: ['temperature-high', 'no-mask'] };
    const judged = again.judged.toSpliced(1, 0, measured);
    const silent = fact(arrivedMs, {
      state: 'refused',
      judged: [{ atMs: arrivedMs, outcome: 'refused', codes: null }],
    });
    expect(
      count([{ ...again, judged }, held(2, 'refused', ['symptoms', 'symptoms']), silent, held(5)]).refusals,
    ).toEqual([
      { of: 'temperature-high', visits: 1 },
      { of: 'no-mask', visits: 1 },
      { of: 'symptoms', visits: 1 },
      { of: null, visits: 1 },
    ]);
  });
});

describe('temperatures', () => {
  it('count each visit by its highest reading; a limit is passed only above it', () => {
    const facts = [
      ...[365, 375, 376].map((highestTenths) => fact(at(`${day}T08:00:00`), { readings: 1, highestTenths })),
      fact(at(`${day}T08:00:00`), { readings: 2, highestTenths: 381 }),
      fact(at(`${day}T08:00:00`), { readings: 1, highestTenths: 380, hasBadge: true }),
      fact(at(`${day}T08:00:00`)),
    ];
    const { byTenth, ...sums } = count(facts).temperatures;
    expect(sums).toEqual({ measured: 5, readings: 6, limited: 4, above: 2, limits: [375] });
    expect(byTenth.map(({ tenths }) => tenths)).toEqual(Array.from({ length: 17 }, (_, index) => 365 + index));
    expect(byTenth.filter(({ visits }) => visits > 0)).toEqual([
      { tenths: 365, visits: 1, above: 0 },
      { tenths: 375, visits: 1, above: 0 },
      { tenths: 376, visits: 1, above: 1 },
      { tenths: 380, visits: 1, above: 0 },
      { tenths: 381, visits: 1, above: 1 },
    ]);
    expect(toHalfDegrees(byTenth)).toEqual([
      { tenths: 360, visits: 0, above: 0 },
      { tenths: 365, visits: 1, above: 0 },
      { tenths: 370, visits: 0, above: 0 },
      { tenths: 375, visits: 2, above: 1 },
      { tenths: 380, visits: 2, above: 1 },
    ]);
    expect(toHalfDegrees([])).toEqual([]);
  });
});
