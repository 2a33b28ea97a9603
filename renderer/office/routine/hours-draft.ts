import { readDateField } from '#renderer/ui/date-field.ts';
import { formatIsoDay } from '#renderer/ui/format.ts';
import type { OfficeHoursView } from '#src/contract/routine.ts';

/** One window for all its weekdays; a minute that is not filled in is NaN; days as dd/mm/yyyy, one a line. */
export type HoursDraft = { fromMinute: number; untilMinute: number; weekdays: number[]; restDays: string };

export function toDraft({ windows, restDays }: OfficeHoursView): HoursDraft {
  const [first] = windows;
  return {
    fromMinute: first?.fromMinute ?? Number.NaN,
    untilMinute: first?.untilMinute ?? Number.NaN,
    weekdays: first?.weekdays ?? [],
    restDays: restDays.map(formatIsoDay).join('\n'),
  };
}

/** yyyy-mm-dd; null of anything but a day. */
const toDay = (text: string): string | null => readDateField(text, false) || null;

/** `hours` null: something is in the way, and `problems` says what. */
export function toHours(draft: HoursDraft) {
  const { fromMinute, untilMinute } = draft;
  const lines = draft.restDays
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const problems = {
    isBlank: Number.isNaN(fromMinute) || Number.isNaN(untilMinute),
    isBackwards: fromMinute >= untilMinute,
    hasNoDay: draft.weekdays.length === 0,
    badDays: lines.filter((line) => toDay(line) === null).join(', '),
  };
  const { isBlank, isBackwards, hasNoDay, badDays } = problems;
  const isFine = !isBlank && !isBackwards && !hasNoDay && badDays === '';
  const restDays = [...new Set(lines.flatMap((line) => toDay(line) ?? []))].sort();
  const hours: OfficeHoursView | null = isFine
    ? { windows: [{ weekdays: draft.weekdays, fromMinute, untilMinute }], restDays }
    : null;
  return { hours, problems };
}
