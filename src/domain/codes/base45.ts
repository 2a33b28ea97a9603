const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const digitOf = new Map([...alphabet].map((symbol, value) => [symbol, value]));

/** Base45 (RFC 9285): bytes as the characters of QR's alphanumeric mode. The alphabet holds a space: never trim or fold the text. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const [high = 0, low] = bytes.subarray(i, i + 2);
    text += low === undefined ? symbols(high, 2) : symbols(high * 256 + low, 3);
  }
  return text;
}

function symbols(value: number, count: number): string {
  let text = '';
  for (let rest = value, i = 0; i < count; i += 1, rest = Math.floor(rest / 45)) text += alphabet.charAt(rest % 45);
  return text;
}

/**
 * The bytes of a Base45 text, or undefined when a character, a length or a group is not Base45. Each sequence of bytes
 * has exactly one text, so two different texts never mean the same code.
 */
export function decodeBase45(text: string): Uint8Array | undefined {
  const rest = text.length % 3;
  if (rest === 1) return undefined;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
  for (let from = 0, to = 0; from < text.length; from += 3, to += 2) {
    const group = text.slice(from, from + 3);
    const value = groupValue(group);
    if (value === undefined || value > (group.length === 3 ? 0xffff : 0xff)) return undefined;
    if (group.length === 3) bytes[to] = value >> 8;
    bytes[group.length === 3 ? to + 1 : to] = value & 0xff;
  }
  return bytes;
}

function groupValue(group: string): number | undefined {
  let value = 0;
  for (let i = group.length - 1; i >= 0; i -= 1) {
    const digit = digitOf.get(group.charAt(i));
    if (digit === undefined) return undefined;
    value = value * 45 + digit;
  }
  return value;
}
