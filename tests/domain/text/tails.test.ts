import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, digitsOf, tailKey } from '#src/domain/text/tails.ts';

describe('digitsOf', () => {
  it('keeps ASCII digits only', () => expect(digitsOf('+84 (0) 912-345 678 ٣')).toBe('840912345678'));
});

describe('tailKey', () => {
  it.each([
    ['001090000001', '100000090100'],
    ['+84 912 345 678', '87654321948'],
    ['30A-123.45', '54321A03'],
    ['29-mđ1 123.45', '543211ĐM92'],
    ['29-MÐ1 123.45', '543211ĐM92'],
    ['', ''],
  ])('of %j is %j', (text, expected) => expect(tailKey(text)).toBe(expected));

  it('begins with the key of a tail exactly when the number ends with it', () => {
    const number = fc.stringMatching(/^[0-9A-CĐ]{0,12}$/);
    fc.assert(
      fc.property(number, fc.stringMatching(/^[0-9A-CĐ]{1,3}$/), (whole, tail) => {
        expect(tailKey(whole).startsWith(tailKey(tail))).toBe(whole.endsWith(tail));
        expect(tailKey(whole + tail).startsWith(tailKey(tail))).toBe(true);
      }),
    );
  });

  it('is the compact text backwards, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...tailKey(text)].reverse().join('')).toBe(compact(text));
        expect(compact(compact(text))).toBe(compact(text));
      }),
    );
  });
});
