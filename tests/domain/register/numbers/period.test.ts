import { expect, it } from 'vitest';
import {
  comparePeriods,
  countDays,
  daysOf,
  findDaysProblem,
  mostDays,
  toStretches,
} from '#src/domain/register/numbers/period.ts';

const at = (iso: string) => Date.parse(iso);
/** A Wednesday. */
const wednesday = '2021-07-07';

it.each([
  ['today', null, wednesday, wednesday],
  ['yesterday', null, '2021-07-06', '2021-07-06'],
  ['week', null, '2021-07-05', '2021-07-11'],
  ['month', null, '2021-07-01', '2021-07-31'],
  ['last-month', null, '2021-06-01', '2021-06-30'],
  ['own', { from: '2021-01-30', to: '2021-03-02' }, '2021-01-30', '2021-03-02'],
] as const)('%s on a Wednesday in July', (choice, own, from, to) => {
  expect(daysOf(choice, own, wednesday)).toEqual({ from, to });
});

it('months end where they end, and years too', () => {
  expect(daysOf('month', null, '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(daysOf('month', null, '2021-12-31')).toEqual({ from: '2021-12-01', to: '2021-12-31' });
  expect(daysOf('last-month', null, '2021-01-01')).toEqual({ from: '2020-12-01', to: '2020-12-31' });
  expect(daysOf('week', null, '2021-07-11')).toEqual({ from: '2021-07-05', to: '2021-07-11' });
});

it('a period that is not over is held against the one before it up to the same moment', () => {
  const nowMs = at('2021-07-07T10:30:00+07:00');
  expect(comparePeriods('today', null, nowMs)).toEqual({
    current: { from: wednesday, to: wednesday, untilMs: null },
    before: { from: '2021-07-06', to: '2021-07-06', untilMs: at('2021-07-06T10:30:00+07:00') },
  });
  expect(comparePeriods('week', null, nowMs)).toEqual({
    current: { from: '2021-07-05', to: wednesday, untilMs: null },
    before: { from: '2021-06-28', to: '2021-06-30', untilMs: at('2021-06-30T10:30:00+07:00') },
  });
  expect(comparePeriods('month', null, nowMs).before).toEqual({
    from: '2021-06-01',
    to: '2021-06-07',
    untilMs: at('2021-06-07T10:30:00+07:00'),
  });
});

it('the 31st has no day of its own in a month of 30: then the whole month stands beside it', () => {
  const { current, before } = comparePeriods('month', null, at('2021-07-31T09:00:00+07:00'));
  expect(current.to).toBe('2021-07-31');
  expect(before).toEqual({ from: '2021-06-01', to: '2021-06-30', untilMs: null });
});

it('a period that is over is held against a whole one; one that has not begun against nothing', () => {
  const nowMs = at('2021-07-07T23:59:59.999+07:00');
  const own = { from: '2021-07-01', to: '2021-07-06' };
  expect(comparePeriods('own', own, nowMs)).toEqual({
    current: { ...own, untilMs: null },
    before: { from: '2021-06-25', to: '2021-06-30', untilMs: null },
  });
  expect(comparePeriods('own', { from: '2021-07-08', to: '2021-07-09' }, nowMs).before).toBeNull();
  expect(comparePeriods('today', null, nowMs + 1).current.from).toBe('2021-07-08');
});

it('days that cannot be counted are named', () => {
  expect(findDaysProblem({ from: '', to: wednesday })).toBe('missing');
  expect(findDaysProblem({ from: wednesday, to: '2021-07-06' })).toBe('backwards');
  expect(findDaysProblem({ from: '2020-01-01', to: '2020-12-31' })).toBeNull();
  expect(countDays({ from: '2020-01-01', to: '2020-12-31' })).toBe(mostDays);
  expect(findDaysProblem({ from: '2020-01-01', to: '2021-01-01' })).toBe('too-long');
});

it('a chart has few bars, and they hold as much as the days', () => {
  const days = (from: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      day: new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
      visits: index,
    }));
  expect(toStretches(days('2021-07-01', 31))).toHaveLength(31);
  const weeks = toStretches(days('2021-07-01', 32));
  expect(weeks.map(({ from, to }) => [from, to])).toEqual([
    ['2021-07-01', '2021-07-04'],
    ['2021-07-05', '2021-07-11'],
    ['2021-07-12', '2021-07-18'],
    ['2021-07-19', '2021-07-25'],
    ['2021-07-26', '2021-08-01'],
  ]);
  const months = toStretches(days('2021-01-01', 365));
  expect(months.map(({ from }) => from.slice(5, 7))).toHaveLength(12);
  for (const [stretches, of] of [
    [weeks, 32],
    [months, 365],
  ] as const)
    expect(stretches.reduce((sum, { visits }) => sum + visits, 0)).toBe((of * (of - 1)) / 2);
});
