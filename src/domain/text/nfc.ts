const byteOrderMark = '\uFEFF';

// Cf is what turns text around or hides in it (U+202E, zero-width marks); Cs under the v flag is a lone surrogate, which
// has no UTF-8 form, so that what is stored would no longer be what was hashed.
const unsafeMark = /[\p{Cf}\p{Cs}[\p{Cc}--[\t-\r\x85]]]/v;
const unsafeMarks = new RegExp(unsafeMark, 'gv');
// Putting accents in order takes time by the square of their number: 2,000 on one letter held up the door for 40 ms. No
// script stacks more than a few, so the ninth and later ones go.
const stackedMarks = /(\p{M}{8})\p{M}+/gu;
const tooManyMarks = /\p{M}{9}/u;
const whiteSpace = /[\s\x85]+/g;
const plainText = /^[ -~]*$/;

/**
 * Text as the register keeps it: NFC, without byte order mark, control, format and direction marks, lone surrogates and
 * heaps of accents, every run of white space one space, none at the ends. Accepts any string; doing it twice changes
 * nothing.
 */
export function clean(text: string): string {
  // Most of what is read and searched is ASCII, where nothing composes and nothing hides.
  if (plainText.test(text)) return text.replace(whiteSpace, ' ').trim();
  // Composition comes after: a mark that was taken out may have stood between a letter and its accent. It may also take
  // one mark apart into two, hence the second look.
  const plain = text.replace(unsafeMarks, '').replace(whiteSpace, ' ').trim();
  return unstack(unstack(plain).normalize('NFC')).normalize('NFC');
}

const unstack = (text: string): string => text.replace(stackedMarks, '$1');

/**
 * Whether `clean` takes out something that has no business in a human text. White space and line ends are harmless,
 * and so is one leading byte order mark: it says how the text was encoded.
 */
export function hasUnsafeMarks(text: string): boolean {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  return unsafeMark.test(body) || tooManyMarks.test(body);
}
