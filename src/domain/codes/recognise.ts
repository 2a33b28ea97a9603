import { type CardWarning, type CitizenCard, parseCitizenCard } from '#src/domain/codes/citizen-card.ts';
import {
  type CertificateRefusal,
  type CertificateTools,
  certificatePrefix,
  readCertificate,
} from '#src/domain/codes/hc1.ts';
import type { HealthClaims } from '#src/domain/codes/health-claims.ts';
import { type InsuranceCard, parseInsuranceCard } from '#src/domain/codes/insurance-card.ts';
import { codePrefix, type OwnCode, readOwnCode, type Verify } from '#src/domain/codes/own.ts';
import { type PersonalCode, parsePersonalCode } from '#src/domain/codes/personal-code.ts';
import { type PlaceCode, readPlaceCode } from '#src/domain/codes/place-code.ts';
import { undouble } from '#src/domain/codes/undouble.ts';

export type Refusal =
  | 'empty'
  | 'too-long'
  | 'control-characters'
  | 'garbled-card'
  /** A signed code that came through an input method, which put marks on its letters: to be switched off. */
  | 'input-method'
  | 'malformed-code'
  | 'forged-code'
  | 'expired-code'
  | 'not-yet-valid'
  | 'unknown'
  | `certificate-${CertificateRefusal}`;

/** What a scanned text is, and what it proves: `signed` by this register or a signer it trusts, or no more than a `claim`. */
export type Recognition =
  /** `text` is the code alone, as it is read again at check-in. */
  | { kind: 'own'; proof: 'signed'; code: OwnCode; text: string }
  | { kind: 'health-certificate'; proof: 'signed'; claims: HealthClaims }
  | { kind: 'citizen-card'; proof: 'claim'; card: CitizenCard; warnings: CardWarning[] }
  | { kind: 'personal-code'; proof: 'claim'; person: PersonalCode }
  | { kind: 'insurance-card'; proof: 'claim'; card: InsuranceCard }
  | { kind: 'place'; proof: 'claim'; place: PlaceCode }
  | { kind: 'refused'; reason: Refusal };

/** `verify` checks a signature with the register's public key; `nowMs` is the host's clock, UTC; null: ask no code for its time. */
export type RecogniseTools = { verify: Verify; nowMs: number | null; certificates: CertificateTools };

/** In UTF-16 units. The longest code we read, an HC1 certificate, has under 1,000. */
export const maxScanChars = 2048;

// CR and LF are how scanners and files end a line, never a command by themselves.
const asciiControl = /[\p{Cc}--[\r\n\x80-\x9F]]/v;
const latin1Control = /[\x80-\x9F]/;

const ownRefusals = {
  malformed: 'malformed-code',
  forged: 'forged-code',
  expired: 'expired-code',
  'not-yet-valid': 'not-yet-valid',
} as const;

/**
 * Says what a scanned text is. Answers for every string at once, whatever its length, and throws only what
 * `tools.verify` throws. Nothing here looks into the register: a genuine code may still be unknown or withdrawn there.
 */
export function recognise(text: string, tools: RecogniseTools): Recognition {
  if (text.length > maxScanChars) return refuse('too-long');
  // Base45 neither begins nor ends with a space here, so that trimming never touches a code.
  const scanned = undouble(text.trim());
  if (scanned === '') return refuse('empty');
  if (asciiControl.test(scanned)) return refuse('control-characters');
  // In small letters it is still meant as ours, typed by a scanner under Caps Lock: malformed, not unknown.
  const prefix = scanned.slice(0, codePrefix.length).toUpperCase();
  if (prefix === codePrefix || prefix === certificatePrefix) return recogniseSigned(scanned, prefix, tools);
  return recogniseClaim(scanned, tools);
}

function recogniseSigned(text: string, prefix: string, tools: RecogniseTools): Recognition {
  if (/[^\p{ASCII}\p{Cf}]/u.test(text)) return refuse('input-method');
  if (prefix === certificatePrefix) {
    const answer = readCertificate(text, tools.certificates, tools.nowMs);
    if (!answer.ok) return refuse(`certificate-${answer.reason}`);
    return { kind: 'health-certificate', proof: 'signed', claims: answer.claims };
  }
  const answer = readOwnCode(text, tools.verify, tools.nowMs);
  return answer.ok ? { kind: 'own', proof: 'signed', code: answer.code, text } : refuse(ownRefusals[answer.reason]);
}

function recogniseClaim(text: string, { certificates }: RecogniseTools): Recognition {
  const card = parseCitizenCard(text);
  if (card.ok) return { kind: 'citizen-card', proof: 'claim', card: card.card, warnings: card.warnings };
  const personal = parsePersonalCode(text);
  if (personal.ok) return { kind: 'personal-code', proof: 'claim', person: personal.person };
  const insurance = parseInsuranceCard(text);
  if (insurance.ok) return { kind: 'insurance-card', proof: 'claim', card: insurance.card };
  if ([card, personal, insurance].some(({ reason }) => reason === 'garbled')) return refuse('garbled-card');
  // Only now: a card read as Latin-1 is full of these, and its holder is to be asked for another scan.
  if (latin1Control.test(text)) return refuse('control-characters');
  const place = readPlaceCode(text, certificates.hash);
  return place ? { kind: 'place', proof: 'claim', place } : refuse('unknown');
}

function refuse(reason: Refusal): Recognition {
  return { kind: 'refused', reason };
}
