import { localOffsetMs } from '#src/domain/register/local-time.ts';
import type { WorkPlace } from '#src/domain/register/meeting-lines.ts';

const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** Seven days, the first among them. */
export const weekFrom = (day: string): string[] => Array.from({ length: 7 }, (_, index) => addDays(day, index));

/** Weekdays 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The Monday of the week of a day, and so many weeks on. */
export const mondayOf = (day: string, weeksOn = 0): string => addDays(day, 1 - weekdayOf(day) + 7 * weeksOn);

/** Noon local, UTC milliseconds: what holds in the middle of a day. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`) - localOffsetMs;

/**
 * What a tick says. On a working day whoever is not at the office works at home; at the week's end nobody does, unless
 * they are on duty.
 */
export const placeOf = (day: string, isTicked: boolean): WorkPlace | null =>
  isTicked ? 'office' : weekdayOf(day) <= 5 ? 'home' : null;

type Row = { id: string; places: readonly (WorkPlace | null)[] };
export type NewMark = { staffId: string; day: string; place: WorkPlace | null };

/** What has to be written so that the week is as ticked: only what is not said already. */
export const marksOf = (
  days: readonly string[],
  staff: readonly Row[],
  isTicked: (staff: string, day: string) => boolean,
): NewMark[] =>
  staff.flatMap(({ id: staffId, places }) =>
    days.flatMap((day, index) => {
      const place = placeOf(day, isTicked(staffId, day));
      return place === (places[index] ?? null) ? [] : [{ staffId, day, place }];
    }),
  );
