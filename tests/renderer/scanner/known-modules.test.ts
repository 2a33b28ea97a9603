import QRCode from 'qrcode';
import { expect, it } from 'vitest';
import { knownModules } from '#renderer/scanner/known-modules.ts';

const versions = Array.from({ length: 20 }, (_, index) => index + 1);

/** How many of the known modules a code of this version, and its like in another mask, has otherwise. */
function countWrong(size: number, isDark: (column: number, row: number) => boolean): number {
  const { columns, rows, signs } = knownModules(size);
  const places = [...signs].map((sign, at) => ({ sign, column: columns[at] ?? -1, row: rows[at] ?? -1 }));
  const inside = places.filter(({ column, row }) => column >= 0 && row >= 0 && column < size && row < size);
  return inside.filter(({ sign, column, row }) => isDark(column, row) !== sign < 0).length;
}

it.each(versions)('version %i: every code has them as they are listed', (version) => {
  const size = 17 + 4 * version;
  for (const maskPattern of [0, 5] as const) {
    const { data } = QRCode.create('0123456789', { version, maskPattern }).modules;
    expect(countWrong(size, (column, row) => data[row * size + column] === 1)).toBe(0);
    // The control: turned around, a code has its fourth corner where a square should be.
    expect(countWrong(size, (column, row) => data[(size - 1 - row) * size + size - 1 - column] === 1)).toBeGreaterThan(
      9,
    );
  }
});
