const byteOrderMark = '\uFEFF';

// Cf is what turns text around or hides in it (U+202E, zero-width marks); Cs under the v flag is a lone surrogate, which
// has no UTF-8 form, so that what is stored would no longer be what was hashed.
const unsafeMark = /[\p{Cf}\p{Cs}[\p{Cc}--[\t-\r\x85]]]/v;
const unsafeMarks = new RegExp(unsafeMark, 'gv');
const whiteSpace = /[\s\x85]+/g;

/**
 * Text as the register keeps it: NFC, without byte order mark, control, format and direction marks and lone
 * surrogates, every run of white space one space, none at the ends. Accepts any string; doing it twice changes nothing.
 */
export function clean(text: string): string {
  // Composition comes last: a mark that was taken out may have stood between a letter and its accent.
  return text.replace(unsafeMarks, '').replace(whiteSpace, ' ').trim().normalize('NFC');
}

/**
 * Whether `clean` takes out something that has no business in a human text. White space and line ends are harmless,
 * and so is one leading byte order mark: it says how the text was encoded.
 */
export function hasUnsafeMarks(text: string): boolean {
  return unsafeMark.test(text.startsWith(byteOrderMark) ? text.slice(1) : text);
}
