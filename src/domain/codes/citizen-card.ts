import { looksLikeCardDate, readCardDate } from '#src/domain/codes/card-date.ts';
import { readCitizenNumber } from '#src/domain/codes/citizen-number.ts';
import { hasLostLetters, isGarbled } from '#src/domain/codes/garbled.ts';
import type { Sex } from '#src/domain/register/vocabulary.ts';
import { fold } from '#src/domain/text/fold.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { clean, hasUnsafeMarks } from '#src/domain/text/nfc.ts';

/** What a citizen card says. The QR has no signature: all of it is a claim. Dates are yyyy-mm-dd; what is absent or untrue is left out. */
export type CitizenCard = {
  /** Twelve digits. */
  documentNumber: string;
  /** The former CMND number, 9 or 12 digits. */
  oldNumber?: string;
  name: string;
  bornOn?: string;
  sex?: Sex;
  /** As printed on the card, often with units that no longer exist: never rewritten. */
  address?: string;
  issuedOn?: string;
};

/** Hints for a person to look twice; none of them is a reason to refuse. */
export type CardWarning = 'sex-differs' | 'birth-year-differs' | 'unknown-prefix' | 'marks-removed' | 'odd-date';

export type CitizenCardAnswer =
  | { ok: true; card: CitizenCard; warnings: CardWarning[] }
  /** `garbled`: a card, but read wrongly or in part; ask for another scan. */
  | { ok: false; reason: 'not-a-card' | 'garbled' };

type Columns = {
  number: string;
  old: string;
  name: string;
  born: string;
  sex: string;
  address: string;
  issued: string;
};

const longestText = 2048;
const sexWords: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'male'],
  ['nu', 'female'],
  ['khac', 'other'],
]);

/**
 * Reads the QR text of a chip card (7 fields), the 2024 card (11, the last four of unverified meaning) and the 6-field
 * re-encoding without an old number. Fields from the 8th on may hold data of relatives: they are dropped unread.
 * A text of another layout that also begins with twelve digits (Decision 1405, health insurance) is `not-a-card`.
 */
export function parseCitizenCard(text: string): CitizenCardAnswer {
  if (text.length > longestText) return { ok: false, reason: 'not-a-card' };
  // Split before cleaning: cleaning the whole would read the fields we must not keep.
  const raw = text.split('|', 7);
  if (raw.length < 2) return { ok: false, reason: 'not-a-card' };
  const fields = raw.map(clean);
  // The prefix is a byte order mark read as Latin-1: found garbled below.
  if (!/^(?:ï»¿)?\d{12}$/.test(fields[0] ?? ''))
    return { ok: false, reason: hasLostItsHead(fields) ? 'garbled' : 'not-a-card' };
  const columns = toColumns(fields);
  if (columns === undefined || raw.some(isGarbled)) return { ok: false, reason: 'garbled' };
  if (!looksLikeCardDate(columns.born) || /^\d+$/.test(columns.sex)) return { ok: false, reason: 'not-a-card' };
  if (!isPlausibleName(columns.name) || hasLost(columns) || isTwoCards(columns))
    return { ok: false, reason: 'garbled' };

  const card = toCard(columns);
  const warnings = numberWarnings(card);
  if (raw.some(hasUnsafeMarks)) warnings.push('marks-removed');
  if (card.bornOn === undefined || (columns.issued !== '' && card.issuedOn === undefined)) warnings.push('odd-date');
  return { ok: true, card, warnings };
}

// What the second field holds tells the layouts apart, not how many fields there are: the 6-field form with a bar at its
// end has seven, and its name must not be taken for an old number.
function toColumns(fields: string[]): Columns | undefined {
  if (fields.length < 6) return undefined;
  const [number = '', second = ''] = fields;
  const hasOldNumber = /^\d*$/.test(second);
  if (hasOldNumber && fields.length < 7) return undefined;
  const [name = '', born = '', sex = '', address = '', issued = ''] = fields.slice(hasOldNumber ? 2 : 1);
  // Only the form without an old number has slashes. A long card that lost its number begins with the old one and looks
  // like the short form; a number before a short card looks like the long form: both would give somebody a wrong number.
  if (hasOldNumber ? born.includes('/') : /^\d{8}$/.test(born)) return undefined;
  return { number, old: hasOldNumber ? second : '', name, born, sex, address, issued };
}

/** A birth date beside a sex is a citizen card whatever stands before them: a scanner began too late. */
function hasLostItsHead(fields: string[]): boolean {
  return fields.some((field, at) => readCardDate(field) !== undefined && sexWords.has(fold(fields[at + 1] ?? '')));
}

/** What follows the issue date is the number of the next card, scanned too soon. */
const isTwoCards = ({ issued }: Columns): boolean => /^\d{8} ?\d{12}$/.test(issued);

// A scanner that cannot type ữ leaves N: then the name has lost letters too. Of a man's card nothing else may show it than
// that no letter at all has a mark, which with a name, a place and a province hardly happens.
function hasLost({ name, sex, address }: Columns): boolean {
  if (fold(sex) === 'n' || hasLostLetters(name)) return true;
  return address !== '' && /^\p{ASCII}*$/u.test(name + address);
}

function toCard(columns: Columns): CitizenCard {
  const bornOn = readCardDate(columns.born);
  const issuedOn = readCardDate(columns.issued);
  const sex = sexWords.get(fold(columns.sex));
  return {
    documentNumber: columns.number,
    ...(/^(?:\d{9}|\d{12})$/.test(columns.old) && { oldNumber: columns.old }),
    name: columns.name,
    ...(bornOn !== undefined && { bornOn }),
    ...(sex !== undefined && { sex }),
    ...(columns.address !== '' && { address: columns.address }),
    ...(issuedOn !== undefined && { issuedOn }),
  };
}

function numberWarnings(card: CitizenCard): CardWarning[] {
  const number = readCitizenNumber(card.documentNumber);
  if (number === undefined) return [];
  const warnings: CardWarning[] = [];
  if (!number.isKnownPrefix) warnings.push('unknown-prefix');
  if ((card.sex === 'male' || card.sex === 'female') && card.sex !== number.sex) warnings.push('sex-differs');
  if (card.bornOn !== undefined && Number(card.bornOn.slice(0, 4)) !== number.birthYear)
    warnings.push('birth-year-differs');
  return warnings;
}
