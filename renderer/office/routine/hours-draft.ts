import { fromTimeField, toTimeField } from '#renderer/office/policies/editor/local-fields.ts';
import { readDateField } from '#renderer/ui/date-field.ts';
import { formatIsoDay } from '#renderer/ui/format.ts';
import type { OfficeHoursView } from '#src/contract/routine.ts';

/** One window for all its weekdays, as people write it; days as dd/mm/yyyy, one a line. */
export type HoursDraft = { from: string; until: string; weekdays: string[]; restDays: string };

const wholeDay = 24 * 60;

export function toDraft({ windows, restDays }: OfficeHoursView): HoursDraft {
  const [first] = windows;
  return {
    from: toTimeField(first?.fromMinute ?? 0),
    until: toTimeField((first?.untilMinute ?? 0) % wholeDay),
    weekdays: (first?.weekdays ?? []).map(String),
    restDays: restDays.map(formatIsoDay).join('\n'),
  };
}

/** yyyy-mm-dd; null of anything but a day. */
const toDay = (text: string): string | null => readDateField(text, false) || null;

/** `hours` null: something is in the way, and `problems` says what. */
export function toHours(draft: HoursDraft) {
  const [fromMinute, typedUntil] = [fromTimeField(draft.from), fromTimeField(draft.until)];
  // The end of the day is written 00:00 where it is a time.
  const untilMinute = typedUntil === 0 ? wholeDay : typedUntil;
  const lines = draft.restDays
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const problems = {
    isBackwards: !(fromMinute < untilMinute),
    hasNoDay: draft.weekdays.length === 0,
    badDays: lines.filter((line) => toDay(line) === null).join(', '),
  };
  const isFine = !problems.isBackwards && !problems.hasNoDay && problems.badDays === '';
  const weekdays = draft.weekdays.map(Number).sort((a, b) => a - b);
  const restDays = [...new Set(lines.flatMap((line) => toDay(line) ?? []))].sort();
  const hours: OfficeHoursView | null = isFine ? { windows: [{ weekdays, fromMinute, untilMinute }], restDays } : null;
  return { hours, problems };
}
