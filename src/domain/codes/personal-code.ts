import type { Sex } from '#src/domain/register/vocabulary.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { clean } from '#src/domain/text/nfc.ts';

/**
 * What a personal code of Decision 1405/QĐ-BTTTT (PC-Covid, 2021) is good for: a hint, unsigned. Its document number is
 * masked as a rule and never taken over, nor are insurance number, phone and the identifier of the national platform.
 */
export type PersonalCode = {
  /** In capitals without diacritics, as the decision prescribes. */
  name: string;
  birthYear?: number;
  /** yyyy-mm-dd; only when day and month are open. */
  bornOn?: string;
  sex?: Exclude<Sex, 'other'>;
};

export type PersonalCodeAnswer = { ok: true; person: PersonalCode } | { ok: false; reason: 'not-this' | 'garbled' };

const document = /^[*0-9A-Z]{6,20}$/i;
const birth = /^((?:19|20)\d{2})-(\d{2}|\*\*)-(\d{2}|\*\*)$/;
/** By oneself, or by somebody for another person. */
const declaredBy = /^[01]$/;
const bareName = /^[A-Z]+(?: [A-Z]+)*$/;
const sexes = new Map<string | undefined, PersonalCode['sex']>([
  ['1', 'male'],
  ['2', 'female'],
]);

/** Reads `SoGiayTo|HoTen|NgaySinh|LoaiDinhDanh|QID|EXT`; EXT is separated by `<`: declarant, sex, and what we do not read. */
export function parsePersonalCode(text: string): PersonalCodeAnswer {
  const [number = '', rawName = '', born = '', declared = '', identifier, extension] = text.split('|', 6);
  const [, year, month, day] = birth.exec(born) ?? [];
  if (!document.test(number) || year === undefined || !declaredBy.test(declared))
    return { ok: false, reason: 'not-this' };
  const name = clean(rawName).toUpperCase();
  const isWhole = identifier !== undefined && extension !== undefined;
  // A letter with a mark is what an input method makes of the scanner's keys: the name may have lost letters as well.
  if (!isWhole || !bareName.test(name) || !isPlausibleName(name)) return { ok: false, reason: 'garbled' };
  const sex = sexes.get(extension.split('<', 2)[1]);
  const bornOn = isDay(year, month, day) ? born : undefined;
  return {
    ok: true,
    person: {
      name,
      birthYear: Number(year),
      ...(bornOn !== undefined && { bornOn }),
      ...(sex !== undefined && { sex }),
    },
  };
}

function isDay(year: string, month = '', day = ''): boolean {
  const time = Date.parse(`${year}-${month}-${day}`);
  // Some readings of 30 February are 1 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
}
