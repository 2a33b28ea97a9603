import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import type { ScanAnswer } from '#src/contract/kiosk.ts';
import { dayMs, localDay } from '#src/domain/register/local-time.ts';
import type { DepartureWay, Direction } from '#src/domain/register/vocabulary.ts';

/** A nervous finger scans twice; a person who really turns round at the door takes longer. */
export const doubleScanMs = 10_000;

/** A visit older than this without a departure is more likely a departure that nobody scanned. */
const forgottenAfterMs = dayMs;

export type Departure = { command: string; actor: string; way: DepartureWay; door: string | null; note: string | null };

/** Writes the departure of somebody inside, and of the vehicle they came with. */
export function writeDeparture(page: Page, visit: VisitRow, departure: Departure): number {
  const { command, actor, way, door, note } = departure;
  const facts = { visit: visit.id, command, way, door };
  const seq = page.add({ kind: 'departure', actor, facts, personal: { note } });
  if (visit.vehicle) {
    page.add({ kind: 'vehicle-out', actor, facts: { visit: visit.id }, personal: { vehicle: visit.vehicle } });
  }
  return seq;
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

export type Passing = { command: string; door: string | null; direction: Direction | null };

/**
 * Somebody with a visit that is still open shows their code again. Answers null when they are on their way in after
 * all, with the forgotten departure written down as presumed.
 */
export function passOut(
  { clock }: Pick<Ports, 'clock'>,
  page: Page,
  visit: VisitRow,
  passing: Passing,
): ScanAnswer | null {
  const nowMs = clock.nowMs();
  if (visit.state === 'held') return { outcome: 'waiting', number: visit.number };
  if (nowMs - (visit.admittedAt ?? 0) < doubleScanMs) return { outcome: 'just-done', direction: 'in' };
  if (passing.direction === null && isProbablyForgotten(visit, nowMs)) {
    return { outcome: 'which-way', sinceAt: new Date(visit.arrivedAt).toISOString() };
  }
  const isComingIn = passing.direction === 'in';
  const way = isComingIn ? 'presumed' : 'scan';
  // The presumed departure carries no command of its own: the command belongs to the arrival that follows.
  const command = isComingIn ? '' : passing.command;
  writeDeparture(page, visit, { command, actor: 'kiosk', way, door: passing.door, note: null });
  return isComingIn ? null : moved({ ...visit, state: 'left' }, 'out', nowMs);
}

export const isProbablyForgotten = (visit: VisitRow, nowMs: number): boolean =>
  localDay(visit.arrivedAt) !== localDay(nowMs) || nowMs - visit.arrivedAt > forgottenAfterMs;
