import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByGivenName, isPlausibleName } from '#src/domain/text/names.ts';

describe('compareByGivenName', () => {
  it('sorts by given name, then middle names, then family name', () => {
    const sorted = [
      'An',
      'Trần An',
      'Lê Thị An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Nguyễn Văn Anh',
      'Phạm Ân',
      'Trần Bình',
      'Lê Dung',
      'Bùi Đào',
      'Ngô Văn Ớt',
    ];
    expect([...sorted].reverse().sort(compareByGivenName)).toEqual(sorted);
  });

  it('knows a < ă < â and d < đ, which code points do not', () => {
    const sorted = ['X Da', 'X Dă', 'X Dâ', 'X Dz', 'X Đa'];
    expect([...sorted].sort()).not.toEqual(sorted);
    expect(['X Đa', 'X Dz', 'X Dâ', 'X Dă', 'X Da'].sort(compareByGivenName)).toEqual(sorted);
  });

  it('does not mix a family name into the middle names', () => {
    expect(compareByGivenName('Zung An', 'An Bé An')).toBeLessThan(0);
  });

  it('takes composed and decomposed spellings for equal', () => {
    expect(compareByGivenName('Lê Thế', 'Lê Thế'.normalize('NFD'))).toBe(0);
  });

  it('is an order: antisymmetric and transitive for any texts', () => {
    const name = fc
      .array(fc.constantFrom('An', 'Ân', 'Đào', 'Dao', 'Hòa', 'Hoà', 'x', ''), { maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareByGivenName(a, b)) + Math.sign(compareByGivenName(b, a))).toBe(0);
        const [first = '', second = '', third = ''] = [a, b, c].sort(compareByGivenName);
        expect(compareByGivenName(first, second)).toBeLessThanOrEqual(0);
        expect(compareByGivenName(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('isPlausibleName', () => {
  it.each([
    'Nguyễn Văn Mẫu',
    'NGUYEN VAN MAU',
    "H'Hen Niê",
    'Y Krông Mlô',
    'Jean-Luc O’Brien',
    '李小龍',
    'สมชาย ใจดี',
    'Lê Thị A.',
    'Nguyễn'.normalize('NFD'),
  ])('takes %j', (text) => expect(isPlausibleName(text)).toBe(true));

  it.each([
    '',
    ' ',
    'A',
    '001090000001',
    'Nguye64n',
    'Nguy?n',
    'Nguyá»…n',
    'Nguy\uFFFDn',
    '=HYPERLINK("http://example.org")',
    '<b>An</b>',
    `A${'\u0301\u0302\u0303\u0304\u0305'}n`,
    'An '.repeat(60),
    'A'.repeat(1_000_000),
  ])('does not take %#', (text) => expect(isPlausibleName(text)).toBe(false));
});
