import type { InviteRow } from '#src/app/ports.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { Prefill } from '#src/contract/kiosk.ts';
import type { CitizenCard } from '#src/domain/codes/citizen-card.ts';

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
