const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digitOf = new Map([...alphabet].map((symbol, value) => [symbol, value]));

/** Base 64 (RFC 4648 §4), padded. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    text += b === undefined ? '=' : alphabet.charAt((group >> 6) & 63);
    text += c === undefined ? '=' : alphabet.charAt(group & 63);
  }
  return text;
}

/**
 * The bytes of a Base 64 text, or undefined when it is not exactly what `encodeBase64` writes. Lenient decoders read four
 * to sixteen spellings as the same bytes (RFC 4648 §3.5): then a proof could be altered and still be accepted.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const digits = text.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  for (let i = 0, to = 0; i < digits.length; i += 1) {
    const digit = digitOf.get(digits.charAt(i));
    if (digit === undefined) return undefined;
    bits = ((bits << 6) | digit) & 0xffff;
    if (i % 4 !== 0) {
      bytes[to] = (bits >> (6 - 2 * (i % 4))) & 0xff;
      to += 1;
    }
  }
  return encodeBase64(bytes) === text ? bytes : undefined;
}
