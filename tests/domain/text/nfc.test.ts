import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, hasUnsafeMarks } from '#src/domain/text/nfc.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: loneHalves() }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\u0301', '\u0323', '\u0F73', '\u0F71', '\u0344', '\u200D', '\u09BE'),
    maxLength: 60,
  }),
);

function loneHalves() {
  return fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
}

describe('clean', () => {
  it.each([
    ['composes NFD', 'Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u', 'Nguyễn Văn Mẫu'],
    ['strips a byte order mark', '\uFEFF001', '001'],
    ['strips a byte order mark in the middle of a word', 'Ng\uFEFFuyễn', 'Nguyễn'],
    ['strips a right-to-left override', 'Nguyễn \u202Enăv', 'Nguyễn năv'],
    ['strips isolates and zero-width marks', '\u2067Lê\u2069 \u200BA\u200Dn', 'Lê An'],
    ['strips control characters', 'Tr\u0000ần\u001B Bì\u007Fnh\u009B', 'Trần Bình'],
    ['strips half a surrogate pair', 'A\uD800B\uDC00', 'AB'],
    ['keeps a whole surrogate pair', '𠮷田', '𠮷田'],
    ['makes one space of any white space', ' Lê\r\n\tThị\u00A0\u2003B\u0085C\u2028 ', 'Lê Thị B C'],
    ['leaves one space where a mark stood between two', 'a \u202E b', 'a b'],
    ['keeps eight accents of a heap', `a${'\u0323'.repeat(2000)}b`, `ạ${'\u0323'.repeat(7)}b`],
    ['composes across a stripped mark', 'e\u200D\u0301', 'é'],
    ['answers nothing for nothing', ' \u200B\r\n', ''],
  ])('%s', (_, text, expected) => expect(clean(text)).toBe(expected));

  it('changes nothing the second time, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  it('leaves well-formed NFC without unsafe marks, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = clean(text);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleaned).toBe(cleaned.normalize('NFC'));
        expect(hasUnsafeMarks(cleaned)).toBe(false);
        expect(/[\p{Cc}\p{Cf}]|^\s|\s$|\s\s/u.test(cleaned)).toBe(false);
      }),
    );
  });
});

describe('hasUnsafeMarks', () => {
  it.each([
    '\u202E',
    'a\u0000',
    'a\uFEFFb',
    '\uFEFF\uFEFF',
    '\uD83D',
    'a\u00ADb',
    '\u{E0041}',
    `a${'\u0301'.repeat(9)}`,
  ])('finds %j', (text) => expect(hasUnsafeMarks(text)).toBe(true));

  it.each(['', 'Nguyễn Văn Mẫu', '\uFEFF001', 'a\r\n\tb\u0085', '𠮷', 'e\u0301'])('lets %j be', (text) =>
    expect(hasUnsafeMarks(text)).toBe(false),
  );
});
