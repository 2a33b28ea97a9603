import { formatMinute } from '#renderer/ui/format.ts';
import { endOfLocalDay, localDay } from '#src/domain/register/local-time.ts';

/** NaN of an empty field. */
export const fromMinuteField = (text: string): number => Date.parse(`${text}+07:00`);

/** "Đến hết ngày": a day stands for its last millisecond. */
export const toDayField = (atMs: number): string => (Number.isNaN(atMs) ? '' : localDay(atMs));
export const fromDayField = (text: string): number => endOfLocalDay(Date.parse(`${text}T00:00+07:00`));

/** Minutes of the day as a time field has them. */
export const toTimeField = (minute: number): string => (Number.isNaN(minute) ? '' : formatMinute(minute));
export function fromTimeField(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined ? Number.NaN : hours * 60 + minutes;
}
