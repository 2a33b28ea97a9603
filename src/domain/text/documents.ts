const separators = /[\s.\-‐‑–]+/g;

/**
 * The number of an identity document without spaces, dots and dashes, in capitals: what a scanner reads from the card.
 * A number with anything but Latin letters and digits in it stays as it was written: it is a name more than a number.
 */
export function normaliseDocument(number: string): string {
  const plain = number.replace(separators, '').toUpperCase();
  return /^[A-Z0-9]+$/.test(plain) ? plain : number;
}
