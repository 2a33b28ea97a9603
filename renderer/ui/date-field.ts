import { formatIsoDay } from '#renderer/ui/format.ts';
import { readLocalDate } from '#src/domain/register/local-date.ts';
import { localDay, toLocalIso } from '#src/domain/register/local-time.ts';

/** "2021-07-05" → "05/07/2021", "2021-07-05T07:30" → "07:30 05/07/2021": as the screens say days and instants. */
export function formatDateField(value: string): string {
  const [day = '', time] = value.split('T');
  return time ? `${time} ${formatIsoDay(day)}` : formatIsoDay(day);
}

/** An instant to the minute, as such a field has it; '' of NaN, which an empty field is. */
export const toMinuteField = (atMs: number): string => (Number.isNaN(atMs) ? '' : toLocalIso(atMs).slice(0, 16));

/** What somebody typed, as the contract writes it; empty where that is no day, or no day with a time. */
export function readDateField(text: string, withTime: boolean): string {
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  const read = readLocalDate(digits ? digits.slice(1).join('/') : text);
  if (!read || read.hasTime !== withTime) return '';
  return withTime ? toMinuteField(read.atMs) : localDay(read.atMs);
}
