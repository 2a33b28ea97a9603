import { foldTokens } from '#src/domain/text/fold.ts';

// What windows-1252 shows for the bytes 0x80 to 0x9F; the five it leaves out are shown as themselves.
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9Dž\x9F';
const byteOf = new Map([...windows1252].map((symbol, i) => [symbol, 0x80 + i]));
const utf8 = new TextDecoder('utf-8', { fatal: true });

// What the second and third bytes of a Vietnamese letter become in one-byte encodings, and no name or address has. The
// degree sign and the half may stand in a house number.
const misreadSign = /[¡-¯±-¼¾¿†‡‰ƒ√∞∆≠∫≈]/;

/**
 * Whether a Vietnamese text was read in the wrong encoding or typed by a scanner that cannot write it, so that it has to
 * be scanned again: replacement characters, letters of another script (UTF-8 taken for Shift_JIS or GBK), a question
 * mark inside a word, or UTF-8 taken for Latin-1 or windows-1252 (`Nguyá»…n`). Meant for the texts of an identity card.
 */
export function isGarbled(text: string): boolean {
  if (/[\uFFFD\x80-\x9F]/.test(text)) return true;
  if (/[^\p{Script=Latin}\P{L}ʼ]/u.test(text) || /\p{L}\?|\?\p{L}|\?\?/u.test(text)) return true;
  return misreadSign.test(text) || isUtf8TakenForBytes(text);
}

// Put back to bytes, a text of true Latin-1 letters is hardly ever valid UTF-8; a misread one always is.
function isUtf8TakenForBytes(text: string): boolean {
  const bytes: number[] = [];
  for (const symbol of text) {
    const byte = byteOf.get(symbol) ?? symbol.charCodeAt(0);
    if (byte > 0xff) return false;
    bytes.push(byte);
  }
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    utf8.decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a Vietnamese name was typed by a scanner that leaves out the letters it does not know: a word of consonants alone
 * (`Vn`, `Trn`), or what becomes of Nguyễn. Single letters are names among the peoples of the Highlands.
 */
export function hasLostLetters(name: string): boolean {
  return foldTokens(name).some((word) => word === 'nguyn' || (word.length > 1 && !/[aeiouy]/.test(word)));
}
