import { formatIsoDay } from '#renderer/ui/format.ts';
import type { Figures } from '#src/contract/numbers.ts';
import { countDays, type Days, toStretches } from '#src/domain/register/numbers/period.ts';
import { toHalfDegrees } from '#src/domain/register/numbers/temperatures.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';

/** `name` in full for the table, `label` short enough to stand under a bar. `marked`: a part of `visits` that is set apart. */
export type Bar = { name: string; label: string; visits: number; marked?: number };

/** Hours in which an office is open; others are shown where somebody came. */
const usual = { first: 7, last: 17 };

/** `hourNow`: of a day that is not over; the hours to come are no zeros. */
export function hourBars(byHour: readonly number[], hourNow: number | null): Bar[] {
  const end = hourNow ?? 23;
  const came = byHour.flatMap((visits, hour) => (visits > 0 ? [hour] : []));
  const first = Math.min(usual.first, end, ...came);
  const last = Math.max(Math.min(usual.last, end), ...came);
  return byHour
    .map((visits, hour) => ({ name: `${hour}:00 – ${hour}:59`, label: `${hour}h`, visits }))
    .slice(first, last + 1);
}

/** More than these have no room for the month. */
const mostWithMonth = 14;

const longestWeek = 7;

/** A month by its name: its first day would read as that day. */
const isMonth = ({ from, to }: Days) => countDays({ from, to }) > longestWeek;

/**
 * Days by their date; weeks by their first day, months by their own. Days from before there was a book have no bar: nobody
 * knows who came.
 */
export function dayBars(all: Figures['byDay'], bookFrom: string | null): Bar[] {
  const byDay = bookFrom === null ? all : all.filter(({ day }) => day >= bookFrom);
  const stretches = toStretches(byDay);
  const labelOf = labelsFor(stretches, byDay.length);
  return stretches.map(({ from, to, visits }) => ({
    name: from === to ? formatIsoDay(from) : `${formatIsoDay(from)} – ${formatIsoDay(to)}`,
    label: labelOf(from),
    visits,
  }));
}

function labelsFor(stretches: readonly Days[], days: number): (from: string) => string {
  if (stretches.some(isMonth)) return (from) => formatIsoDay(from).slice(3);
  const hasMonth = stretches.length <= mostWithMonth || stretches.length < days;
  return hasMonth ? (from) => formatIsoDay(from).slice(0, 5) : (from) => String(Number(from.slice(8)));
}

export function temperatureBars(byTenth: Figures['temperatures']['byTenth'], separator: ',' | '.'): Bar[] {
  const say = (tenths: number) => formatTenths(tenths, separator);
  return toHalfDegrees(byTenth).map(({ tenths, visits, above }) => ({
    name: `${say(tenths)} – ${say(tenths + 4)} °C`,
    label: say(tenths),
    visits,
    marked: above,
  }));
}
