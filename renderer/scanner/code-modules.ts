import type { CodeGrid } from '#renderer/scanner/code-grid.ts';
import { knownModules } from '#renderer/scanner/known-modules.ts';
import { type Luma, levelAt } from '#renderer/scanner/luma.ts';

/** A value for each module, row by row, and for some around the code. Below 0: dark. */
export type Modules = { readonly side: number; readonly values: Float32Array };

/** Whatever lies beside the outermost modules blurs into them. */
export const marginModules = 3;
const offsets = [-0.3, 0, 0.3];
const evenRadius = 4;
const leastSpread = 2;

/** Each module's mean in the picture, against its surroundings; `scale`: how much finer the picture is than the grid's. */
export function sampleModules(picture: Luma, grid: CodeGrid, scale: number): Modules {
  const side = grid.size + 2 * marginModules;
  const values = new Float32Array(side * side);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = meanOf(picture, grid, scale, at % side, Math.floor(at / side));
  }
  const around = boxMeans(values, side);
  const differences = values.map((value, at) => value - (around[at] as number));
  const spread = boxMeans(differences.map(Math.abs), side);
  return { side, values: differences.map((value, at) => value / Math.max(leastSpread, spread[at] as number)) };
}

function meanOf(picture: Luma, { toPicture }: CodeGrid, scale: number, column: number, row: number): number {
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  let sum = 0;
  for (const down of offsets) {
    for (const right of offsets) {
      const x = column - marginModules + 0.5 + right;
      const y = row - marginModules + 0.5 + down;
      const share = scale / (g * x + h * y + i);
      sum += levelAt(picture, (a * x + b * y + c) * share, (d * x + e * y + f) * share);
    }
  }
  return sum / offsets.length ** 2;
}

/** Over a square of modules, of those that are there. */
function boxMeans(values: Float32Array, side: number): Float32Array {
  const sums = new Float64Array((side + 1) ** 2);
  const sumAt = (column: number, row: number) => sums[row * (side + 1) + column] as number;
  for (let row = 0; row < side; row += 1) {
    for (let column = 0, sum = 0; column < side; column += 1) {
      sum += values[row * side + column] as number;
      sums[(row + 1) * (side + 1) + column + 1] = sumAt(column + 1, row) + sum;
    }
  }
  return values.map((_, at) => {
    const [column, row] = [at % side, Math.floor(at / side)];
    const [left, top] = [Math.max(0, column - evenRadius), Math.max(0, row - evenRadius)];
    const [right, bottom] = [Math.min(side, column + evenRadius + 1), Math.min(side, row + evenRadius + 1)];
    const sum = sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top);
    return sum / ((right - left) * (bottom - top));
  });
}

const drawnPx = 3;
const quietModules = 4;

/** A code drawn clean, as a decoder takes it at once: `values` without a margin, its known modules as they must be. */
export function drawCode(values: Float32Array, size: number): Luma {
  const width = (size + 2 * quietModules) * drawnPx;
  const levels = new Uint8ClampedArray(width * width).fill(255);
  const whole = withKnown(values, size, 1);
  for (let at = 0; at < whole.length; at += 1) {
    if ((whole[at] as number) >= 0) continue;
    const left = ((at % size) + quietModules) * drawnPx;
    const top = (Math.floor(at / size) + quietModules) * drawnPx;
    for (let y = top; y < top + drawnPx; y += 1) levels.fill(0, y * width + left, y * width + left + drawnPx);
  }
  return { width, height: width, levels };
}

/** A copy in which the known modules have their own values, `certainty` times. */
export function withKnown(values: Float32Array, size: number, certainty: number): Float32Array {
  const { columns, rows, signs } = knownModules(size);
  const whole = values.slice();
  for (let at = 0; at < signs.length; at += 1) {
    const [column, row] = [columns[at] as number, rows[at] as number];
    const isInside = column >= 0 && row >= 0 && column < size && row < size;
    if (isInside) whole[row * size + column] = certainty * (signs[at] as number);
  }
  return whole;
}
