/** Viet Nam has one time zone and no summer time: UTC+7 all year, so local days are plain arithmetic. */
export const localOffsetMs = 7 * 3_600_000;
export const dayMs = 86_400_000;

/** The local day (yyyy-mm-dd) of an instant in UTC milliseconds. */
export const localDay = (atMs: number): string => new Date(atMs + localOffsetMs).toISOString().slice(0, 10);

/** The instant in UTC milliseconds at which the local day of `atMs` began. */
export const startOfLocalDay = (atMs: number): number =>
  Math.floor((atMs + localOffsetMs) / dayMs) * dayMs - localOffsetMs;

/** "Đến hết ngày": the last millisecond of the local day. */
export const endOfLocalDay = (atMs: number): number => startOfLocalDay(atMs) + dayMs - 1;

/** ISO 8601 with the local offset, to the millisecond: 2026-11-23T21:25:34.000+07:00. */
export const toLocalIso = (atMs: number): string =>
  `${new Date(atMs + localOffsetMs).toISOString().slice(0, -1)}+07:00`;
