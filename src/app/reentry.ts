import type { Page, VisitRow } from '#src/app/ports.ts';
import { type Pack, packsInForce } from '#src/domain/policy/pack.ts';

/** Whether a letter in force lets a visitor come in again with the pass of a visit that is over. */
const mayReenter = (_packs: readonly Pack[]): boolean => false;

/** Somebody who was turned away never came in, and staff have a badge. */
export const canReenter = (page: Page, { state, category }: VisitRow, nowMs: number): boolean =>
  state === 'left' && category !== 'staff' && mayReenter(packsInForce(page.packs(), nowMs));
