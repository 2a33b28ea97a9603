import { toLocalIso } from '#src/domain/register/local-time.ts';

/** What people read: Vietnamese office time whatever the machine's own zone, 24 hours, dd/MM/yyyy. */
const zone = 'Asia/Ho_Chi_Minh';

const timeParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dayParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const isoParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

type Instant = string | number | Date;

/** "14:05" */
export const formatTime = (at: Instant): string => timeParts.format(new Date(at));

/** "14:05:09" */
export const formatClock = (ms: number): string => toLocalIso(ms).slice(11, 19);

/** A minute of the day: 450 → "07:30"; its end is "24:00". */
export const formatMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "23/11/2026" */
export const formatDay = (at: Instant): string => dayParts.format(new Date(at));

/** "14:05 23/11/2026" */
export const formatInstant = (at: Instant): string => `${formatTime(at)} ${formatDay(at)}`;

/** The local day of an instant as the contract writes days: "2026-11-23". */
export const toLocalDay = (at: Instant): string => isoParts.format(new Date(at));

/** "2026-11-23" → "23/11/2026" */
export const formatIsoDay = (day: string): string => day.split('-').reverse().join('/');
