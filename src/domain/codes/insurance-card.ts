import { readCardDate } from '#src/domain/codes/card-date.ts';
import { fromHex } from '#src/domain/codes/hex.ts';
import type { Sex } from '#src/domain/register/vocabulary.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { clean } from '#src/domain/text/nfc.ts';

/** What a health-insurance card says of its holder: unsigned. Hospital, period, and all that follows are not taken over. */
export type InsuranceCard = {
  name: string;
  /** yyyy-mm-dd; some cards know the year only. */
  bornOn?: string;
  sex?: Exclude<Sex, 'other'>;
  address?: string;
};

export type InsuranceCardAnswer = { ok: true; card: InsuranceCard } | { ok: false; reason: 'not-this' | 'garbled' };

/** Two letters and thirteen digits, ten digits since 2021, or the number of the citizen card. */
const number = /^(?:[A-Z]{2}\d{13}|\d{10}|\d{12})$/i;
const birth = /^(?:\d{1,2}\/\d{1,2}\/)?\d{4}$/;
const hexadecimal = /^[0-9a-f]+$/i;
const sexes = new Map<string, InsuranceCard['sex']>([
  ['1', 'male'],
  ['2', 'female'],
]);
/** Number, name, birth, sex, address, hospital, from, to; then what only the insurer needs. */
const fieldCount = 8;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads `number|hex(name)|dd/MM/yyyy|1 or 2|hex(address)|hospital|from|to|…`; the texts are UTF-8 in hexadecimal digits. */
export function parseInsuranceCard(text: string): InsuranceCardAnswer {
  const fields = text.split('|', fieldCount);
  const [itsNumber = '', rawName = '', born = '', sex = '', rawAddress = ''] = fields;
  if (!number.test(itsNumber) || !birth.test(born) || !sexes.has(sex)) return { ok: false, reason: 'not-this' };
  const name = hexadecimal.test(rawName) ? readText(rawName) : undefined;
  const address = readText(rawAddress);
  // Half a name is a name too: only a card of which nothing is missing is believed.
  if (fields.length < fieldCount || name === undefined || address === undefined || !isPlausibleName(name))
    return { ok: false, reason: 'garbled' };
  const bornOn = readCardDate(born);
  const itsSex = sexes.get(sex);
  return {
    ok: true,
    card: {
      name,
      ...(bornOn !== undefined && { bornOn }),
      ...(itsSex !== undefined && { sex: itsSex }),
      ...(address !== '' && { address }),
    },
  };
}

function readText(digits: string): string | undefined {
  const bytes = fromHex(digits);
  try {
    return bytes && clean(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
