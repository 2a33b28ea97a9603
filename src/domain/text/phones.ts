import { clean } from '#src/domain/text/nfc.ts';
import { tailKey } from '#src/domain/text/tails.ts';

export type PhoneRefusal =
  | 'empty'
  | 'bad-characters'
  | 'wrong-length'
  | 'unknown-prefix'
  /** 1800 and 1900 numbers: nobody can be called back there. */
  | 'service-number'
  /** Eleven digits as before 2018 (016x, 012x…): the new number is a guess until the person confirms it. */
  | 'old-mobile';

export type PhoneAnswer = { ok: true; e164: string; display: string } | { ok: false; reason: PhoneRefusal };

// National numbers without the trunk 0, from libphonenumber's metadata as quoted in notes/vietnam.md 4f.
const mobile = /^(?:(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6}$/;
const fixedLine = /^2\d{9}$/;
const oldMobile = /^1(?:2\d|6[2-9]|8[68]|99)\d{7}$/;
const service = /^1[89]00\d{4,6}$/;
const separators = /[\s.\-‐‑–()]+/g;
const longestTyped = 40;

/**
 * A telephone number as typed or imported. Vietnamese mobile and fixed numbers with 0, +84 or 0084 and any spaces, dots,
 * dashes or brackets; a foreign number with its country code (+ or 00, 8 to 15 digits) is taken as it is.
 * `e164` is what is stored, `display` what people read; parsing either gives the same number again.
 */
export function parsePhone(text: string): PhoneAnswer {
  if (text.length > longestTyped) return { ok: false, reason: 'wrong-length' };
  const dialled = clean(text).replace(separators, '');
  if (dialled === '' || dialled === '+') return { ok: false, reason: 'empty' };
  if (!/^\+?\d+$/.test(dialled)) return { ok: false, reason: 'bad-characters' };

  const international = dialled.replace(/^00/, '+');
  if (international.startsWith('+84')) return parseNational(international.slice(3).replace(/^0/, ''));
  if (international.startsWith('+')) return parseForeign(international);
  if (dialled.startsWith('0')) return parseNational(dialled.slice(1));
  // Without + a leading 84 is the country only when the length says so: 084… is a mobile prefix as well.
  if (/^84\d{9,10}$/.test(dialled)) return parseNational(dialled.slice(2));
  if (service.test(dialled)) return { ok: false, reason: 'service-number' };
  return { ok: false, reason: dialled.length < 9 ? 'wrong-length' : 'unknown-prefix' };
}

function parseNational(digits: string): PhoneAnswer {
  if (mobile.test(digits)) return accept(digits, 3, 3);
  if (fixedLine.test(digits)) return /^2[48]/.test(digits) ? accept(digits, 2, 4) : accept(digits, 3, 4);
  if (service.test(digits)) return { ok: false, reason: 'service-number' };
  if (oldMobile.test(digits)) return { ok: false, reason: 'old-mobile' };
  const expected = digits.startsWith('2') ? 10 : 9;
  return { ok: false, reason: digits.length === expected ? 'unknown-prefix' : 'wrong-length' };
}

// Mobile 0912 345 678, Hà Nội and TP HCM 024 3825 1234, elsewhere 0203 3825 123.
function accept(digits: string, areaLength: number, groupLength: number): PhoneAnswer {
  const groups = [digits.slice(0, areaLength), digits.slice(areaLength, areaLength + groupLength)];
  return {
    ok: true,
    e164: `+84${digits}`,
    display: `0${[...groups, digits.slice(areaLength + groupLength)].join(' ')}`,
  };
}

function parseForeign(international: string): PhoneAnswer {
  if (!/^\+\d{8,15}$/.test(international)) return { ok: false, reason: 'wrong-length' };
  if (international.startsWith('+0')) return { ok: false, reason: 'unknown-prefix' };
  return { ok: true, e164: international, display: international };
}

/**
 * The key by which a number is found (tails.ts). People give a whole one with its trunk 0, which is not in what is stored;
 * a few digits stand for themselves.
 */
export function phoneKey(text: string): string {
  const parsed = parsePhone(text);
  return tailKey(parsed.ok ? parsed.e164 : text);
}
