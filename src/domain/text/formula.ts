// What a spreadsheet may skip before it looks for a formula: byte order mark, any space, zero-width characters.
const skipped = '[\\uFEFF\\s\\u200B-\\u200D\\u2060]*';
// ASVS 1.2.10 (= + - @ TAB NUL), the OWASP page on CSV injection (CR, LF, full width), and DDE's | and %.
const isDangerous = new RegExp(`^(?:[\\t\\r\\n\\0]|${skipped}[=+\\-@|%\\uFF1D\\uFF0B\\uFF0D\\uFF20\\0])`, 'u');

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before a dangerous beginning. */
export const neutraliseFormula = (cell: string): string => (isDangerous.test(cell) ? `'${cell}` : cell);
