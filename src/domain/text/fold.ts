import { clean } from '#src/domain/text/nfc.ts';

const combiningMarks = /\p{M}+/gu;
const words = /[\p{L}\p{N}]+/gu;

/**
 * The key of a search without diacritics: lower case, no marks, đ as d, single spaces. `Hòa` and `Hoà` fold alike.
 * Unicode gives đ no decomposition, so neither NFD nor SQLite's remove_diacritics ever turns it into d: we do.
 */
export function fold(text: string): string {
  const bare = clean(text).normalize('NFD').toLowerCase().normalize('NFD').replace(combiningMarks, '');
  // Eth looks exactly like Đ in capitals and stands in for it in texts from old fonts.
  return clean(bare.replace(/[đð]/g, 'd'));
}

/** The folded words of a text: runs of letters and digits, in order, punctuation dropped. */
export function foldTokens(text: string): string[] {
  return fold(text).match(words) ?? [];
}
