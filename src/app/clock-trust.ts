import type { Clock, Queries } from '#src/app/ports.ts';

export const isClockSuspect = (read: Pick<Queries, 'newest'>): boolean =>
  read.newest('clock')?.facts.state === 'suspect';

/** The time to measure a code by. Null: there is none now, so the code is read for what it is and the guard decides. */
export const trustedNowMs = (clock: Clock, read: Pick<Queries, 'newest'>): number | null =>
  isClockSuspect(read) ? null : clock.nowMs();
