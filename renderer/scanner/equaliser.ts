import { type Modules, marginModules, withKnown } from '#renderer/scanner/code-modules.ts';
import { knownModules } from '#renderer/scanner/known-modules.ts';

// A lens out of focus and a hand that moves blur each module into its neighbours, alike all over the code. As a modem does
// with a line whose echo it does not know, we learn from what must be there, the known modules, by which weights a module
// and its neighbours give back what it was: least squares. What is then decided is right in most places, and teaches a
// larger square of weights, which gives back more.

/** How far from a module its neighbours still count, and how much is believed before anything was learnt. */
export type Reach = { readonly radius: number; readonly belief: number };

/** What each module was; without the margin. */
export function unblur(modules: Modules, { radius, belief }: Reach): Float32Array {
  const size = modules.side - 2 * marginModules;
  const { columns, rows, signs } = knownModules(size);
  const lesson = createLesson(modules, radius);
  for (let at = 0; at < signs.length; at += 1) {
    lesson.teach(columns[at] as number, rows[at] as number, signs[at] as number, 1);
  }
  return lesson.apply(belief);
}

/** Learns from what was decided, as far as that was clear. */
export function unblurAgain(modules: Modules, decided: Float32Array, { radius, belief }: Reach): Float32Array {
  const size = modules.side - 2 * marginModules;
  const whole = withKnown(decided, size, 1);
  const lesson = createLesson(modules, radius);
  for (let at = 0; at < whole.length; at += 1) {
    const value = whole[at] as number;
    const clarity = Math.min(1, clearness * Math.abs(value));
    if (clarity >= leastClarity) lesson.teach(at % size, Math.floor(at / size), Math.sign(value), clarity);
  }
  return lesson.apply(belief);
}

const clearness = 1.5;
const leastClarity = 0.3;

function createLesson({ side, values }: Modules, radius: number) {
  const size = side - 2 * marginModules;
  const count = (2 * radius + 1) ** 2;
  const middle = (count - 1) / 2;
  const [products, answers, seen] = [new Float64Array(count * count), new Float64Array(count), new Float64Array(count)];
  let taught = 0;
  const look = (column: number, row: number) => {
    let at = 0;
    for (let y = row + marginModules - radius; y <= row + marginModules + radius; y += 1) {
      const start = Math.min(side - 1, Math.max(0, y)) * side;
      for (let x = column + marginModules - radius; x <= column + marginModules + radius; x += 1, at += 1) {
        seen[at] = values[start + Math.min(side - 1, Math.max(0, x))] as number;
      }
    }
  };
  const teach = (column: number, row: number, sign: number, weight: number) => {
    look(column, row);
    taught += weight;
    for (let one = 0; one < count; one += 1) {
      const share = weight * (seen[one] as number);
      answers[one] = (answers[one] as number) + share * sign;
      for (let other = 0, at = one * count; other <= one; other += 1, at += 1) {
        products[at] = (products[at] as number) + share * (seen[other] as number);
      }
    }
  };
  const apply = (belief: number) => {
    for (let one = 0; one < count; one += 1) {
      products[one * count + one] = (products[one * count + one] as number) + belief * taught;
    }
    answers[middle] = (answers[middle] as number) + belief * taught;
    const weights = solve(products, answers);
    return new Float32Array(size * size).map((_, at) => {
      look(at % size, Math.floor(at / size));
      return weights.reduce((sum, weight, index) => sum + weight * (seen[index] as number), 0);
    });
  };
  return { teach, apply };
}

/** Symmetric and positive, of which the lower half is given and spoilt: after Cholesky. */
function solve(lower: Float64Array, answers: Float64Array): Float64Array {
  const count = answers.length;
  const value = (row: number, column: number) => lower[row * count + column] as number;
  const dot = (row: number, other: number, until: number) => {
    let sum = 0;
    for (let at = 0; at < until; at += 1) sum += value(row, at) * value(other, at);
    return sum;
  };
  for (let column = 0; column < count; column += 1) {
    const pivot = Math.sqrt(Math.max(Number.EPSILON, value(column, column) - dot(column, column, column)));
    lower[column * count + column] = pivot;
    for (let row = column + 1; row < count; row += 1) {
      lower[row * count + column] = (value(row, column) - dot(row, column, column)) / pivot;
    }
  }
  const found = answers.slice();
  for (let row = 0; row < count; row += 1) {
    for (let at = 0; at < row; at += 1) found[row] = (found[row] as number) - value(row, at) * (found[at] as number);
    found[row] = (found[row] as number) / value(row, row);
  }
  for (let row = count - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < count; at += 1)
      found[row] = (found[row] as number) - value(at, row) * (found[at] as number);
    found[row] = (found[row] as number) / value(row, row);
  }
  return found;
}
