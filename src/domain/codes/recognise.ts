import { type CardWarning, type CitizenCard, parseCitizenCard } from '#src/domain/codes/citizen-card.ts';
import { codePrefix, type OwnCode, readOwnCode, type Verify } from '#src/domain/codes/own.ts';

export type Refusal =
  | 'empty'
  | 'too-long'
  | 'control-characters'
  | 'garbled-card'
  | 'malformed-code'
  | 'forged-code'
  | 'expired-code'
  | 'not-yet-valid'
  | 'unknown';

/** What a scanned text is, and what it proves: `signed` by this register, or no more than a `claim`. */
export type Recognition =
  | { kind: 'own'; proof: 'signed'; code: OwnCode }
  | { kind: 'citizen-card'; proof: 'claim'; card: CitizenCard; warnings: CardWarning[] }
  | { kind: 'refused'; reason: Refusal };

/** `verify` checks a signature with the register's public key; `nowMs` is the host's clock, UTC; null: ask no code for its time. */
export type RecogniseTools = { verify: Verify; nowMs: number | null };

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
  const scanned = text.trim();
  if (scanned === '') return refuse('empty');
  if (asciiControl.test(scanned)) return refuse('control-characters');
  // In small letters it is still meant as ours, typed by a scanner under Caps Lock: malformed, not unknown.
  if (scanned.slice(0, codePrefix.length).toUpperCase() === codePrefix) return recogniseOwn(scanned, tools);

  const card = parseCitizenCard(scanned);
  if (card.ok) return { kind: 'citizen-card', proof: 'claim', card: card.card, warnings: card.warnings };
  if (card.reason === 'garbled') return refuse('garbled-card');
  // Only now: a card read as Latin-1 is full of these, and its holder is to be asked for another scan.
  return refuse(latin1Control.test(scanned) ? 'control-characters' : 'unknown');
}

function recogniseOwn(text: string, tools: RecogniseTools): Recognition {
  const answer = readOwnCode(text, tools.verify, tools.nowMs);
  return answer.ok ? { kind: 'own', proof: 'signed', code: answer.code } : refuse(ownRefusals[answer.reason]);
}

function refuse(reason: Refusal): Recognition {
  return { kind: 'refused', reason };
}
