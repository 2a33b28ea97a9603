import { dayMs, localDay, localOffsetMs } from '#src/domain/register/local-time.ts';
import { mondayOf } from '#src/domain/register/rota.ts';

/** What people ask figures for. `week` begins on Monday; `own`: from one day to another. */
export const periodChoices = ['today', 'yesterday', 'week', 'month', 'last-month', 'own'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** Local days (yyyy-mm-dd), both included. */
export type Days = { from: string; to: string };

/** Days of the book that are counted. `untilMs`: of the last day only who came before then; null: all of it. */
export type Span = Days & { untilMs: number | null };

/** The period that was asked for, and the one to hold it against; null where there is nothing to compare yet. */
export type Compared = { current: Span; before: Span | null };

/** A year and its leap day: figures of more are a matter for the exported book. */
export const mostDays = 366;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - localOffsetMs;

export const addDays = (day: string, days: number): string => localDay(startOf(day) + days * dayMs);

/** How many days, both ends included; less than one when the ends are the wrong way round. */
export const countDays = ({ from, to }: Days): number => (startOf(to) - startOf(from)) / dayMs + 1;

/** Every day, first to last. */
export const eachDay = (days: Days): string[] =>
  Array.from({ length: Math.max(0, countDays(days)) }, (_, index) => addDays(days.from, index));

export type DaysProblem = 'missing' | 'backwards' | 'too-long';

/** What is wrong with days that somebody chose; null: nothing. */
export function findDaysProblem({ from, to }: Days): DaysProblem | null {
  if (Number.isNaN(startOf(from)) || Number.isNaN(startOf(to))) return 'missing';
  if (to < from) return 'backwards';
  return countDays({ from, to }) > mostDays ? 'too-long' : null;
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;
const monthOf = (day: string): Days => {
  const from = firstOfMonth(day);
  return { from, to: addDays(firstOfMonth(addDays(from, 31)), -1) };
};
const monthBefore = (day: string): Days => monthOf(addDays(firstOfMonth(day), -1));

export function daysOf(choice: PeriodChoice, own: Days | null, today: string): Days {
  switch (choice) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: mondayOf(today), to: addDays(mondayOf(today), 6) };
    case 'month':
      return monthOf(today);
    case 'last-month':
      return monthBefore(today);
    case 'own':
      return own ?? { from: today, to: today };
  }
}

/**
 * A period that is not over is counted up to now, and so is the one before it up to the same moment: half a day held against
 * a whole one would look like a fall. A month is held against the month before, anything else against as many days before.
 */
export function comparePeriods(choice: PeriodChoice, own: Days | null, nowMs: number): Compared {
  const today = localDay(nowMs);
  const days = daysOf(choice, own, today);
  const isMonth = choice === 'month' || choice === 'last-month';
  const before = isMonth ? monthBefore(days.from) : shift(days, -countDays(days));
  if (days.to < today) return { current: whole(days), before: whole(before) };
  if (days.from > today) return { current: whole(days), before: null };
  const soFar = { from: days.from, to: today, untilMs: null };
  const passed = countDays({ from: days.from, to: today }) - 1;
  const sameDay = addDays(before.from, passed);
  if (sameDay > before.to) return { current: soFar, before: whole(before) };
  const untilMs = startOf(sameDay) + (nowMs - startOf(today));
  return { current: soFar, before: { from: before.from, to: sameDay, untilMs } };
}

const whole = (days: Days): Span => ({ ...days, untilMs: null });

const shift = ({ from, to }: Days, days: number): Days => ({ from: addDays(from, days), to: addDays(to, days) });

/** A bar of a chart of days: a day, a week from Monday, or a month. */
export type Stretch = Days & { visits: number };

const mostBars = 31;

/** Few enough bars to be read from afar: days, or weeks where there are many, or months. The ends are cut by the period. */
export function toStretches(byDay: readonly { day: string; visits: number }[]): Stretch[] {
  if (byDay.length <= mostBars) return byDay.map(({ day, visits }) => ({ from: day, to: day, visits }));
  const keyOf = byDay.length <= mostBars * 6 ? (day: string) => mondayOf(day) : firstOfMonth;
  return [...Map.groupBy(byDay, ({ day }) => keyOf(day)).values()].map((same) => ({
    from: same[0]?.day ?? '',
    to: same.at(-1)?.day ?? '',
    visits: same.reduce((sum, { visits }) => sum + visits, 0),
  }));
}
