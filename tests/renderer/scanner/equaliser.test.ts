import QRCode from 'qrcode';
import { expect, it } from 'vitest';
import { type Modules, marginModules } from '#renderer/scanner/code-modules.ts';
import { unblur, unblurAgain } from '#renderer/scanner/equaliser.ts';

const { size, data } = QRCode.create('A lens out of focus, a hand that moves', { version: 6 }).modules;
const side = size + 2 * marginModules;

const moduleAt = (column: number, row: number): number => {
  const isInside = column >= 0 && row >= 0 && column < size && row < size;
  return isInside && data[row * size + column] ? -1 : 1;
};

/** What a camera makes of the code when each module is mixed with its neighbours by these weights. */
function blurred(weights: readonly (readonly number[])[]): Modules {
  const reach = (weights.length - 1) / 2;
  const values = new Float32Array(side * side).map((_, at) => {
    const [column, row] = [(at % side) - marginModules, Math.floor(at / side) - marginModules];
    const mixed = weights.flatMap((line, down) =>
      line.map((weight, right) => weight * moduleAt(column + right - reach, row + down - reach)),
    );
    return mixed.reduce((sum, one) => sum + one, 0);
  });
  return { side, values };
}

const wrong = (values: Float32Array): number => values.filter((value, at) => value < 0 !== (data[at] === 1)).length;

const focus = [
  [0.04, 0.12, 0.04],
  [0.12, 0.36, 0.12],
  [0.04, 0.12, 0.04],
];
const motion = [
  [0.32, 0, 0],
  [0, 0.46, 0],
  [0, 0, 0.22],
];

it.each([
  ['a lens out of focus', focus],
  ['a hand that moves aslant', motion],
])('gives back what %s has mixed, of which the levels alone tell it wrongly', (_, weights) => {
  const modules = blurred(weights);
  const plain = wrong(unblur(modules, { radius: 0, belief: 0.01 }));
  const first = unblur(modules, { radius: 2, belief: 0.02 });
  const again = unblurAgain(modules, first, { radius: 3, belief: 0.003 });
  expect(plain).toBeGreaterThan(0.03 * size * size);
  expect(wrong(first)).toBeLessThan(plain);
  expect(wrong(again)).toBeLessThan(0.2 * plain);
});

it('leaves a sharp code as it is', () => {
  expect(wrong(unblur(blurred([[1]]), { radius: 0, belief: 0.01 }))).toBe(0);
  expect(wrong(unblur(blurred([[1]]), { radius: 2, belief: 0.02 }))).toBe(0);
});
