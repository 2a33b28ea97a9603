/** Viet Nam has one time zone and no summer time: UTC+7 all year, so local days are plain arithmetic. */
export const localOffsetMs = 7 * 3_600_000;
export const dayMs = 86_400_000;

/** The local day (yyyy-mm-dd) of an instant in UTC milliseconds. */
export function localDay(atMs: number): string {
  const startMs = startOfLocalDay(atMs);
  if (lastDay.startMs !== startMs) {
    const [text = ''] = new Date(startMs + localOffsetMs).toISOString().split('T');
    lastDay = { startMs, text };
  }
  return lastDay.text;
}

/** Instants that are said one after the other are mostly of one day. */
let lastDay = { startMs: Number.NaN, text: '' };

/** The instant in UTC milliseconds at which the local day of `atMs` began. */
export const startOfLocalDay = (atMs: number): number =>
  Math.floor((atMs + localOffsetMs) / dayMs) * dayMs - localOffsetMs;

/** "Đến hết ngày": the last millisecond of the local day. */
export const endOfLocalDay = (atMs: number): number => startOfLocalDay(atMs) + dayMs - 1;

/** ISO 8601 with the local offset, to the millisecond: 2026-11-23T21:25:34.000+07:00. Lists say thousands of them. */
export function toLocalIso(atMs: number): string {
  const ms = Math.trunc(atMs) - startOfLocalDay(atMs);
  const [hours, minutes, seconds] = [
    Math.floor(ms / 3_600_000),
    Math.floor(ms / 60_000) % 60,
    Math.floor(ms / 1000) % 60,
  ];
  return `${localDay(atMs)}T${pairs[hours]}:${pairs[minutes]}:${pairs[seconds]}.${String(ms % 1000).padStart(3, '0')}+07:00`;
}

/** 00 … 59 */
const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
