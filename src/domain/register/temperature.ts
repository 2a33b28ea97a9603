/** Body temperature as the keypad gives it and the register keeps it: whole tenths of a degree Celsius. */

export const lowestTenths = 340;
export const highestTenths = 430;

export type ParsedCelsius =
  | { ok: true; tenths: number }
  | { ok: false; reason: 'empty' | 'not-a-number' | 'too-precise' | 'out-of-range' | 'point-missing' };

/**
 * Reads what a person typed. Comma and point both separate the decimal (Vietnamese writes 36,8).
 * `point-missing` is 375 for 37.5: the likeliest slip on a keypad, so it gets its own sentence.
 */
export function parseCelsius(text: string): ParsedCelsius {
  const typed = text.trim();
  if (typed === '') return { ok: false, reason: 'empty' };
  if (!/^\d{1,4}([.,]\d{0,4})?$/.test(typed)) return { ok: false, reason: 'not-a-number' };
  const [whole = '', decimal = ''] = typed.replace(',', '.').split('.');
  if (decimal.length > 1) return { ok: false, reason: 'too-precise' };
  const tenths = Number(whole) * 10 + Number(decimal || '0');
  if (tenths >= lowestTenths && tenths <= highestTenths) return { ok: true, tenths };
  const asTyped = Number(whole);
  const isPointMissing = decimal === '' && asTyped >= lowestTenths && asTyped <= highestTenths;
  return { ok: false, reason: isPointMissing ? 'point-missing' : 'out-of-range' };
}

/** 375 → "37.5"; with `separator` "," → "37,5". */
export function formatTenths(tenths: number, separator: '.' | ',' = '.'): string {
  return `${Math.trunc(tenths / 10)}${separator}${tenths % 10}`;
}
