import type { Writer } from '#src/app/check-in.ts';
import { trustedNowMs } from '#src/app/clock-trust.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import { canReenter } from '#src/app/reentry.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import { type OwnCode, readOwnCode } from '#src/domain/codes/own.ts';
import type { OfficeCodeKind } from '#src/domain/register/vocabulary.ts';

/** What a signed code contributes to a check-in: the invite, the member of staff or the earlier visitor it stands for. */
export type Ticket = {
  invite: string | null;
  staff: string | null;
  person: string | null;
  officeCode: OfficeCodeKind | null;
};

type Claim = Pick<CheckInInput, 'ticket' | 'source' | 'category' | 'visitId'>;

const noTicket: Ticket = { invite: null, staff: null, person: null, officeCode: null };

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
    const claimsTicket = ['invite', 'badge', 'guard', 'pass'].includes(input.source) || input.category === 'staff';
    return claimsTicket ? null : noTicket;
  }
  const nowMs = trustedNowMs(ports.clock, page);
  const read = readOwnCode(input.ticket, ports.codeKeys.verify, nowMs);
  return read.ok ? toTicket(ports, page, read.code, input) : null;
}

function toTicket({ clock }: Ports, page: Page, code: OwnCode, { source, category, visitId }: Claim): Ticket | null {
  const { type, id, isStatic } = code;
  if (type === 'badge') {
    const isMeant = source === 'badge' && category === 'staff';
    return isMeant && page.findStaff(id)?.isActive ? { ...noTicket, staff: id } : null;
  }
  if (category === 'staff') return null;
  if (type === 'pass') {
    const former = source === 'pass' ? page.findVisit(id) : null;
    return former && canReenter(page, former, clock.nowMs()) ? { ...noTicket, person: former.person } : null;
  }
  if (type === 'invite') {
    const invite = source === 'invite' ? page.findInvite(id) : null;
    const nowMs = trustedNowMs(clock, page);
    const hasBegun = invite && (nowMs === null || nowMs >= invite.fromMs);
    return hasBegun && !invite.isWithdrawn ? { ...noTicket, invite: id } : null;
  }
  // Of the screen only what the scan gave for it: the code itself may be a photograph by now.
  const officeCode = type === 'ticket' ? 'rotating' : 'static';
  const isMeant = source === 'office-code' && (type === 'ticket' ? id === visitId : isStatic);
  return isMeant ? { ...noTicket, officeCode } : null;
}
