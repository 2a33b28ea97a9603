import type { Clock, Queries } from '#src/app/ports.ts';
import type { Reason } from '#src/domain/policy/verdict.ts';

export const isClockSuspect = (read: Pick<Queries, 'newest'>): boolean =>
  read.newest('clock')?.facts.state === 'suspect';

/** The time to measure a code by. Null: there is none now, so the code is read for what it is and the guard decides. */
export const trustedNowMs = (clock: Clock, read: Pick<Queries, 'newest'>): number | null =>
  isClockSuspect(read) ? null : clock.nowMs();

/** No letter asks for it: the register cannot tell whether the code is still good. */
export const clockSuspect: Reason = { code: 'clock-suspect', effect: 'hold', pack: '', letter: '' };
