import type { VisitSummary } from '#src/contract/visit.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';

const measurable: readonly ReasonCode[] = ['temperature-again', 'temperature-missing'];

/** Whether a reading can still settle this visit; otherwise only the guard's own word does. */
export const isMeasurable = ({ state, reasons }: Pick<VisitSummary, 'state' | 'reasons'>): boolean =>
  state === 'held' && reasons.some(({ code }) => measurable.includes(code));

/** From when on a reading counts, in milliseconds; 0 for one that nothing has to wait for. */
export const dueOf = ({ reasons }: Pick<VisitSummary, 'reasons'>): number =>
  Math.max(0, ...reasons.flatMap(({ dueAt }) => (dueAt === undefined ? [] : Date.parse(dueAt))));

/** Begun minutes, so that it never says none while there is something to wait for. */
export const waitMinutes = (dueMs: number, nowMs: number): number => Math.max(0, Math.ceil((dueMs - nowMs) / 60_000));
