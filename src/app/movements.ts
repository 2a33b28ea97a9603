import { isClockSuspect } from '#src/app/clock-trust.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { toReasonView } from '#src/app/present.ts';
import { takeAlong, writeStayOut } from '#src/app/vehicle-moves.ts';
import type { ScanAnswer } from '#src/contract/kiosk.ts';
import { dayMs, localDay, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import type { DepartureWay, Direction } from '#src/domain/register/vocabulary.ts';

/** A nervous finger scans twice; a person who really turns round at the door takes longer. */
const doubleScanMs = 10_000;

/** A visit older than this without a departure is more likely a departure that nobody scanned. */
const forgottenAfterMs = dayMs;

/** Night shifts have up to 12 hours, and the next one is late at times. Who comes by day and forgets to scan comes back after more. */
const longestShiftMs = 14 * 3_600_000;

/** Whether it happened moments ago. Either way: a clock that was set back must not shut the door until it has caught up. */
export const isJustNow = (atMs: number | null, nowMs: number): boolean =>
  atMs !== null && Math.abs(nowMs - atMs) < doubleScanMs;

/** A second look at the code of somebody who has just gone out is no arrival. */
export const justLeft = ({ clock }: Pick<Ports, 'clock'>, last: VisitRow | null): ScanAnswer | null =>
  last && isJustNow(last.leftAt, clock.nowMs()) ? { outcome: 'just-done', direction: 'out' } : null;

/** `isOnFoot`: what they came with stays inside, or somebody else's vehicle takes them. `goods`: what is in theirs. */
export type Departure = {
  command: string;
  actor: string;
  way: DepartureWay;
  door: string | null;
  note: string | null;
  isOnFoot?: boolean;
  goods?: string | null;
};

/** Writes the departure of somebody inside, and of the vehicle they came with unless it has left already. */
export function writeDeparture(page: Page, visit: VisitRow, departure: Departure): number {
  const { command, actor, way, door, note, isOnFoot = false, goods = null } = departure;
  const facts = { visit: visit.id, command, way, door };
  const seq = page.add({ kind: 'departure', actor, facts, personal: { note } });
  for (const stay of isOnFoot ? [] : page.openStaysOf(visit.id)) {
    writeStayOut(page, stay, 'own', { actor, goods });
    if (way !== 'presumed') takeAlong(page, stay, 'other', { actor, driverVisit: visit.id });
  }
  return seq;
}

/** Somebody comes in who is still inside in the book: they left without being seen. */
export function presumeDeparture(page: Page, visit: VisitRow, by: { actor: string; door: string | null }): void {
  // Without a command of its own: the command belongs to the arrival that follows in the same transaction.
  writeDeparture(page, visit, { ...by, command: '', way: 'presumed', note: null });
}

export const moved = (visit: VisitRow, direction: Direction, nowMs: number): ScanAnswer => ({
  outcome: 'moved',
  direction,
  name: visit.name ?? '',
  number: visit.number,
  category: visit.category,
  insideMinutes:
    direction === 'out' && visit.admittedAt !== null
      ? Math.max(0, Math.round((nowMs - visit.admittedAt) / 60_000))
      : null,
});

/** Somebody who waits for the guard, and what for. */
export const waiting = ({ number, reasons }: VisitRow): Extract<ScanAnswer, { outcome: 'waiting' }> => ({
  outcome: 'waiting',
  number,
  reasons: reasons.map(toReasonView),
});

export type Passing = { command: string; door: string | null; direction: Direction | null };

/**
 * Somebody with a visit that is still open shows their code again. Answers null, and has written nothing, when they are
 * on their way in after all: whoever writes that arrival presumes the departure.
 */
export function passOut(
  { clock }: Pick<Ports, 'clock'>,
  page: Page,
  visit: VisitRow,
  passing: Passing,
): ScanAnswer | null {
  const nowMs = clock.nowMs();
  const isForgotten = isProbablyForgotten(visit, nowMs);
  if (visit.state === 'held') {
    // Nobody decided yesterday: that is no reason to keep them out today, if it was yesterday.
    const isOver = isForgotten && !isClockSuspect(page);
    return isOver ? null : waiting(visit);
  }
  if (isJustNow(visit.admittedAt, nowMs)) return { outcome: 'just-done', direction: 'in' };
  if (passing.direction === 'in') return null;
  if (passing.direction === null && isForgotten) return { outcome: 'which-way', sinceAt: toLocalIso(visit.arrivedAt) };
  const { command, door } = passing;
  writeDeparture(page, visit, { command, actor: 'kiosk', way: 'scan', door, note: null });
  return moved(visit, 'out', nowMs);
}

/** The same of many at once: who came before that has probably gone unseen. A clock set back lets nobody be forgotten. */
export const presentSince = (nowMs: number) => ({
  visitorsSinceMs: startOfLocalDay(nowMs),
  staffSinceMs: Math.min(startOfLocalDay(nowMs), nowMs - longestShiftMs),
});

/** Of staff the night counts as well: who came in the evening and scans in the morning has worked and goes home. */
export function isProbablyForgotten(visit: VisitRow, nowMs: number): boolean {
  const stayMs = nowMs - visit.arrivedAt;
  if (visit.category === 'staff' && stayMs >= 0 && stayMs <= longestShiftMs) return false;
  return localDay(visit.arrivedAt) !== localDay(nowMs) || stayMs > forgottenAfterMs;
}
