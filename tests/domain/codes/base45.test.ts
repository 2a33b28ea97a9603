import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '#src/domain/codes/base45.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('base45', () => {
  it.each([
    ['', ''],
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes and reads %j as RFC 9285 does', (text, encoded) => {
    expect(encodeBase45(ascii(text))).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(ascii(text));
  });

  it('reads FGW, the highest group', () => expect(decodeBase45('FGW')).toEqual(Uint8Array.from([0xff, 0xff])));

  it.each([
    ['a length that no bytes have', 'BB8A'],
    ['a group above 65535', 'GGW'],
    ['the highest group of all', ':::'],
    ['a pair above 255', 'U6'],
    ['a small letter', 'bb8'],
    ['a character outside the alphabet', 'BB_'],
    ['a letter with a mark', 'BBÊ'],
  ])('refuses %s', (_, text) => expect(decodeBase45(text)).toBeUndefined());

  it('reads the highest pair', () => expect(decodeBase45('U5')).toEqual(Uint8Array.from([255])));

  it('reads back what it wrote, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
      }),
    );
  });

  it('has one text for each sequence of bytes: what it reads it would write the same', () => {
    const symbol = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: symbol }), fc.string({ unit: 'binary' })), (text) => {
        const bytes = decodeBase45(text);
        if (bytes !== undefined) expect(encodeBase45(bytes)).toBe(text);
      }),
    );
  });
});
