import type { InviteRow } from '#src/app/ports.ts';
import type { Prefill } from '#src/contract/kiosk.ts';
import type { CitizenCard } from '#src/domain/codes/citizen-card.ts';

/** Nothing known: the kiosk asks for everything. */
export const emptyPrefill: Prefill = {
  name: null,
  document: null,
  phone: null,
  bornOn: null,
  sex: null,
  address: null,
  departmentId: null,
  host: null,
  purpose: null,
  vehicle: null,
  category: 'citizen',
};

/** A card has no phone number and no errand. */
export const prefillFromCard = (card: CitizenCard): Prefill => ({
  ...emptyPrefill,
  name: card.name,
  document: { kind: 'citizen-card', number: card.documentNumber },
  bornOn: card.bornOn ?? null,
  sex: card.sex ?? null,
  address: card.address ?? null,
});

export const prefillFromInvite = (invite: InviteRow): Prefill => ({
  ...emptyPrefill,
  name: invite.name || null,
  phone: invite.phone,
  departmentId: invite.department,
  host: invite.host,
  purpose: invite.purpose,
  vehicle: invite.vehicle,
  category: 'guest',
});
