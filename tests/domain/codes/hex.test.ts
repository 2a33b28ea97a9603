import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '#src/domain/codes/hex.ts';

describe('hex', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it('reads capitals', () => expect(fromHex('00FFaB')).toEqual(Uint8Array.from([0, 255, 171])));

  it.each(['0', '0g', '0x', ' 0', '+1', 'é0'])('refuses %j', (text) => expect(fromHex(text)).toBeUndefined());
});
