import { endOfLocalDay, localDay } from '#src/domain/register/local-time.ts';

/** NaN of an empty field. */
export const fromMinuteField = (text: string): number => Date.parse(`${text}+07:00`);

/** "Đến hết ngày": a day stands for its last millisecond. */
export const toDayField = (atMs: number): string => (Number.isNaN(atMs) ? '' : localDay(atMs));
export const fromDayField = (text: string): number => endOfLocalDay(Date.parse(`${text}T00:00+07:00`));
