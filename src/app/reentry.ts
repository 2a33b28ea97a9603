import type { Page, VisitRow } from '#src/app/ports.ts';
import { obligationsOf } from '#src/domain/policy/obligations.ts';
import { packsInForce } from '#src/domain/policy/pack.ts';

/**
 * Whether a letter in force lets a visitor come in again with the pass of a visit that is over, to where that visit went.
 * Somebody who was turned away never came in, and staff have a badge.
 */
export function canReenter(page: Page, { state, category, department }: VisitRow, nowMs: number): boolean {
  if (state !== 'left' || category === 'staff') return false;
  const packs = packsInForce(page.packs(), nowMs);
  return obligationsOf(packs, { isStaff: false, department, gathering: null }, nowMs).isReentryAllowed;
}
