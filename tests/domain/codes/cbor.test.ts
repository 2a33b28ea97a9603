import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor } from '#src/domain/codes/cbor.ts';
import { fromHex } from '#src/domain/codes/hex.ts';
import { encodeCbor } from '#tests/domain/codes/certificate-kit.ts';

const decode = (hex: string) => decodeCbor(fromHex(hex.replaceAll(' ', '')) ?? new Uint8Array());
const map = (...entries: [number | string, unknown][]) => new Map(entries);

describe('decodeCbor', () => {
  // From appendix A of RFC 8949.
  it.each<[string, unknown]>([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['20', -1],
    ['3903e7', -1000],
    ['f93c00', 1],
    ['f90001', 2 ** -24],
    ['f9c400', -4],
    ['f97c00', Number.POSITIVE_INFINITY],
    ['f97e00', Number.NaN],
    ['fa47c35000', 100_000],
    ['fbc010666666666666', -4.1],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['f7', null],
    ['c074323031332d30332d32315432303a30343a30305a', { tag: 0, value: '2013-03-21T20:04:00Z' }],
    ['d818456449455446', { tag: 24, value: fromHex('6449455446') }],
    ['40', new Uint8Array()],
    ['62c3bc', 'ü'],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['a201020304', map([1, 2], [3, 4])],
    ['5f42010243030405ff', fromHex('0102030405')],
    ['7f657374726561646d696e67ff', 'streaming'],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    ['bf61610161629f0203ffff', map(['a', 1], ['b', [2, 3]])],
  ])('reads %s', (hex, value) => expect(decode(hex)).toEqual(value));

  it.each([
    ['nothing', ''],
    ['two items', '0000'],
    ['an item cut short', '1903'],
    ['a text longer than the rest', '6561'],
    ['an array of 2^32 items', '9affffffff'],
    ['a text of 2^60 bytes', '7b1000000000000000'],
    ['an integer beyond 2^53', '1bffffffffffffffff'],
    ['a text that is no UTF-8', '62c328'],
    ['a key that is a list', 'a18001'],
    ['a key that stands twice', 'a201000100'],
    ['a key without its value', 'a101'],
    ['a break where there is none', 'ff'],
    ['a list without its break', '9f01'],
    ['an odd map with a break', 'bf01ff'],
    ['a reserved length', '1c'],
    ['an unknown simple value', 'f800'],
    ['a text of chunks that are bytes', '7f4161ff'],
  ])('refuses %s', (_, hex) => expect(decode(hex)).toBeUndefined());

  it.each([
    ['lists', '81'],
    ['lists without a length', '9f'],
    ['maps', 'a100'],
    ['tags', 'c0'],
  ])('refuses nested CBOR: a hundred thousand %s in each other, at once and without a full stack', (_, opening) => {
    expect(decode(opening.repeat(100_000))).toBeUndefined();
    expect(decode(`${opening.repeat(10)}00`.concat(opening === '9f' ? 'ff'.repeat(10) : ''))).toBeDefined();
  });

  it.each([
    ['lists', '81'],
    ['maps', 'a100'],
    ['tags', 'c0'],
  ])('reads nested CBOR of sixteen levels and not of one more: %s', (_, opening) => {
    expect(decode(`${opening.repeat(16)}00`)).toBeDefined();
    expect(decode(`${opening.repeat(17)}00`)).toBeUndefined();
  });

  it('reads 4,095 items in a list and no more', () => {
    expect(decodeCbor(encodeCbor(Array(4095).fill(0)))).toHaveLength(4095);
    expect(decodeCbor(encodeCbor(Array(4096).fill(0)))).toBeUndefined();
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodeCbor(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});
