import type { Writer } from '#src/app/check-in.ts';
import { trustedNowMs } from '#src/app/clock-trust.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import { type OwnCode, readOwnCode } from '#src/domain/codes/own.ts';

/** What a signed code contributes to a check-in: the invite or the member of staff it stands for. */
export type Ticket = { invite: string | null; staff: string | null };

type Claim = Pick<CheckInInput, 'ticket' | 'source' | 'category'>;

const noTicket: Ticket = { invite: null, staff: null };

/**
 * Reads the code that started the check-in again: the kiosk's word alone makes nobody a guest or staff. Null: the ticket
 * does not hold, or the input claims what the ticket does not say. While the clock is suspect its times are not asked: the
 * guard decides. Whom the guard writes in by hand needs none.
 */
export function readTicket(
  ports: Ports,
  page: Page,
  input: Claim,
  { isByHand }: Pick<Writer, 'isByHand'>,
): Ticket | null {
  if (isByHand) return noTicket;
  if (input.ticket === null) {
    const claimsTicket = ['invite', 'badge', 'guard'].includes(input.source) || input.category === 'staff';
    return claimsTicket ? null : noTicket;
  }
  const nowMs = trustedNowMs(ports.clock, page);
  const read = readOwnCode(input.ticket, ports.codeKeys.verify, nowMs);
  return read.ok ? toTicket(page, read.code, input, nowMs) : null;
}

function toTicket(page: Page, { type, id }: OwnCode, { source, category }: Claim, nowMs: number | null): Ticket | null {
  if (type === 'badge') {
    const isMeant = source === 'badge' && category === 'staff';
    return isMeant && page.findStaff(id)?.isActive ? { invite: null, staff: id } : null;
  }
  if (category === 'staff') return null;
  if (type === 'office') return source === 'office-code' ? noTicket : null;
  const invite = type === 'invite' && source === 'invite' ? page.findInvite(id) : null;
  const hasBegun = invite && (nowMs === null || nowMs >= invite.fromMs);
  return hasBegun && !invite.isWithdrawn ? { invite: id, staff: null } : null;
}
