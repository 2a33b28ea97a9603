import type { Page, Ports } from '#src/app/ports.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import { readOwnCode } from '#src/domain/codes/own.ts';

/** What a signed code contributes to a check-in: the invite or the member of staff it stands for. */
export type Ticket = { invite: string | null; staff: string | null };

/**
 * Reads the code that started the check-in again: the kiosk's word alone makes nobody a guest or staff. Null: the ticket
 * does not hold, or the input claims an invite or a badge without one.
 */
export function readTicket(
  ports: Ports,
  page: Page,
  input: Pick<CheckInInput, 'ticket' | 'source' | 'category'>,
): Ticket | null {
  const claimsTicket = input.source === 'invite' || input.source === 'badge' || input.category === 'staff';
  if (input.ticket === null) return claimsTicket ? null : { invite: null, staff: null };
  const read = readOwnCode(input.ticket, ports.codeKeys.verify, ports.clock.nowMs());
  if (!read.ok) return null;
  const { type, id } = read.code;
  if (type === 'invite') {
    const invite = page.findInvite(id);
    return invite && !invite.isWithdrawn && input.category !== 'staff' ? { invite: id, staff: null } : null;
  }
  if (type === 'badge') return page.findStaff(id)?.isActive ? { invite: null, staff: id } : null;
  return type === 'office' && !claimsTicket ? { invite: null, staff: null } : null;
}
