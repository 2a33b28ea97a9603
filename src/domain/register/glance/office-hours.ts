import { isWithin } from '#src/domain/policy/breaches/reception.ts';
import type { Hours } from '#src/domain/policy/rules.ts';
import { localDay } from '#src/domain/register/local-time.ts';

/** When the office works. `restDays`: local days (yyyy-mm-dd) on which it does not, whatever the weekday. */
export type OfficeHours = { windows: Hours[]; restDays: string[] };

/** Until the office says otherwise. Wider than the hours of work: who is early or finishes something is not news. */
export const usualHours: OfficeHours = {
  windows: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 7 * 60, untilMinute: 18 * 60 }],
  restDays: [],
};

/** Labour Code, article 112, those of a fixed date. Tết and the others move every year: an office lists them as rest days. */
const holidays = ['01-01', '04-30', '05-01', '09-02'];

export const isRestDay = ({ restDays }: OfficeHours, atMs: number): boolean => {
  const day = localDay(atMs);
  return holidays.includes(day.slice(5)) || restDays.includes(day);
};

export const isOfficeTime = (hours: OfficeHours, atMs: number): boolean =>
  !isRestDay(hours, atMs) && hours.windows.some((window) => isWithin(window, atMs));

/** `came`: let in outside the hours; `stays`: came in them and is still there. */
export const afterHoursReasons = ['came', 'stays'] as const;
export type AfterHours = (typeof afterHoursReasons)[number];

export function findAfterHours(hours: OfficeHours, admittedMs: number, nowMs: number): AfterHours | null {
  if (!isOfficeTime(hours, admittedMs)) return 'came';
  return isOfficeTime(hours, nowMs) ? null : 'stays';
}
