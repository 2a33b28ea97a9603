import { foldTokens } from '#src/domain/text/fold.ts';
import { clean } from '#src/domain/text/nfc.ts';

const collator = new Intl.Collator('vi');
const nameCharacters = /^[\p{L}\p{M}.,'’‘`ʼ\- ]+$/u;
const stackedMarks = /\p{M}{4}/u;
const longestName = 120;

/**
 * Order of a Vietnamese list of people, for `sort`: by given name (the last word), then the middle words, then the
 * family name (the first), each by the Vietnamese alphabet (a < ă < â, d < đ). Equal names in different spelling get a
 * stable order.
 */
export function compareByGivenName(a: string, b: string): number {
  const left = sortKey(a);
  const right = sortKey(b);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const order = collator.compare(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

// The empty word after the middle names is lower than any word: shorter middle names come first and never meet a family name.
function sortKey(name: string): string[] {
  const [family = '', ...rest] = clean(name).split(' ');
  const given = rest.pop();
  return given === undefined ? [family] : [given, ...rest, '', family];
}

/**
 * The key under which the spellings of one whole name meet: marks, case, punctuation and spaces aside. To be compared as a
 * whole: `Yes` is no part of `Reyes`, and no family name is its bearer.
 */
export const wholeName = (name: string): string => foldTokens(name).join(' ');

/**
 * Whether a text can be somebody's name: at most 120 characters, two letters at least, nothing but letters, their marks,
 * spaces and the punctuation of names. Digits, question marks and formulas are not names: they are a slip of the finger or
 * a code that was read wrongly.
 */
export function isPlausibleName(text: string): boolean {
  if (text.length > 4 * longestName) return false;
  const name = clean(text);
  if (name.length > longestName || !nameCharacters.test(name) || stackedMarks.test(name)) return false;
  return (name.match(/\p{L}/gu) ?? []).length >= 2;
}
