import { dayMs } from '#src/domain/register/local-time.ts';

export const periodChoices = ['today', 'yesterday', 'last-7-days', 'custom'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** Local days (yyyy-mm-dd), both included; what a person means by "from … to …". */
export type Days = { from: string; to: string };

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

export function daysOf(choice: Exclude<PeriodChoice, 'custom'>, today: string): Days {
  switch (choice) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last-7-days':
      return { from: addDays(today, -6), to: today };
  }
}

const startOfDay = (day: string): string => `${day}T00:00:00+07:00`;

/** The wire's period is half-open: `toAt` is the first instant after the last day. */
export const toPeriod = (days: Days): { fromAt: string; toAt: string } => ({
  fromAt: startOfDay(days.from),
  toAt: startOfDay(addDays(days.to, 1)),
});
