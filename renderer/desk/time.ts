import { formatDay, formatTime, toLocalDay } from '#renderer/ui/format.ts';

/** The time alone for today, with day and month before it for any other day. */
export const formatSince = (at: string, nowMs: number): string =>
  toLocalDay(at) === toLocalDay(nowMs) ? formatTime(at) : `${formatDay(at).slice(0, 5)} ${formatTime(at)}`;

/** Whole minutes from `at` to now; a clock that was set back makes it 0, never less. */
export const minutesSince = (at: string, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(at)) / 60_000));
