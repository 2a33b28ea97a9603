import type { InviteRow, MeetingRow, VisitRow } from '#src/app/ports.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { Prefill } from '#src/contract/kiosk.ts';
import type { CitizenCard } from '#src/domain/codes/citizen-card.ts';
import type { HealthClaims } from '#src/domain/codes/health-claims.ts';
import type { InsuranceCard } from '#src/domain/codes/insurance-card.ts';
import type { PersonalCode } from '#src/domain/codes/personal-code.ts';

/** A card has no phone number and no errand. */
export const prefillFromCard = (card: CitizenCard): Prefill => ({
  ...emptyPrefill,
  name: card.name,
  document: { kind: 'citizen-card', number: card.documentNumber },
  bornOn: card.bornOn ?? null,
  sex: card.sex ?? null,
  address: card.address ?? null,
});

/** Unsigned, and of its number nothing is known; the year of birth alone has no field. */
export const prefillFromPersonalCode = ({ name, bornOn, sex }: PersonalCode): Prefill => ({
  ...emptyPrefill,
  name,
  bornOn: bornOn ?? null,
  sex: sex ?? null,
});

export const prefillFromInsuranceCard = ({ name, bornOn, sex, address }: InsuranceCard): Prefill => ({
  ...emptyPrefill,
  name,
  bornOn: bornOn ?? null,
  sex: sex ?? null,
  address: address ?? null,
});

/** Who it is for, and nothing of what it says about their health. */
export const prefillFromCertificate = ({ name, bornOn }: HealthClaims): Prefill => ({
  ...emptyPrefill,
  name: name ?? null,
  bornOn: bornOn ?? null,
});

type Meeting = Pick<MeetingRow, 'title' | 'host'> & { roomName: string | null };

/** A guest of a meeting comes for it: which one and where, the book says as it is now. */
export const prefillFromInvite = (invite: InviteRow, meeting: Meeting | null): Prefill => ({
  ...emptyPrefill,
  name: invite.name || null,
  phone: invite.phone,
  departmentId: invite.department,
  host: invite.host ?? meeting?.host ?? null,
  purpose: invite.purpose ?? (meeting && purposeOf(meeting)),
  vehicle: invite.vehicle,
  category: 'guest',
});

const purposeOf = ({ title, roomName }: Meeting): string | null =>
  [title, roomName]
    .filter((part) => part !== null)
    .join(' – ')
    .slice(0, 300) || null;

/**
 * Who comes in again with the pass of a visit that is over. Of them no more than their code has to stand for: a pass is
 * photographed and left behind, so that birth, sex and dwelling stay in the book.
 */
export const prefillFromVisit = (visit: VisitRow): Prefill => ({
  ...emptyPrefill,
  name: visit.name,
  document: visit.document,
  phone: visit.phone,
  departmentId: visit.department,
  host: visit.host,
  purpose: visit.purpose,
  vehicle: visit.vehicle,
  category: visit.category,
});
