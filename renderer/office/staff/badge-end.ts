import { dayMs, endOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';

/** A badge printed today is good for three years; withdrawing it ends it at once. */
export const badgeEnd = (nowMs: number): string => toLocalIso(endOfLocalDay(nowMs + 3 * 365 * dayMs));
