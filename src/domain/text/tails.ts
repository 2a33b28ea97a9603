import { clean } from '#src/domain/text/nfc.ts';

/** The ASCII digits of a text, in order. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9]+/g, '');
}

/**
 * What identifies a plate, a passport or a card number whatever the spacing: NFC, upper case, only A–Z, 0–9 and Đ.
 * Eth, which looks the same in capitals, counts as Đ.
 */
export function compact(text: string): string {
  return clean(text)
    .toUpperCase()
    .replace(/Ð/g, 'Đ')
    .replace(/[^A-Z0-9Đ]+/g, '');
}

/**
 * The compact text backwards, for finding by the last 4 to 6 characters: store `tailKey(number)` in an indexed column,
 * and the rows whose key begins with `tailKey(tail)` are those whose number ends with the tail.
 */
export function tailKey(text: string): string {
  // Code points, not graphemes: after `compact` each one stands alone.
  return [...compact(text)].reverse().join('');
}
