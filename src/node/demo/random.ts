/** Everything by chance in the demo office comes from here, so that one seed makes one office. Never for secrets. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An entry of a table, as often as its share says. */
  draw<T>(table: Shares<T>): T;
  /** Bell-shaped around `mean`, cut off at three deviations. */
  around(mean: number, deviation: number): number;
  digits(count: number): string;
  bytes(count: number): Uint8Array;
  /** A UUID of version 4, lower case. */
  id(): string;
};

export type Shares<T> = readonly (readonly [T, number])[];

/** sfc32 (PractRand's small fast counter): 128 bits of state, plenty for millions of draws. */
export function createRandom(seed: number): Random {
  const next32 = createSfc32(seed);
  const next = () => next32() / 2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex32 = () => next32().toString(16).padStart(8, '0');
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    draw: (table) => drawFrom(table, next()),
    // The sum of twelve even draws has deviation 1 and ends at ±6; cut at ±3 nobody comes at midnight.
    around(mean, deviation) {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += next();
      return mean + deviation * Math.max(-3, Math.min(3, sum));
    },
    digits: (count) => String(between(0, 10 ** count - 1)).padStart(count, '0'),
    bytes: (count) => Uint8Array.from({ length: count }, () => next32() & 0xff),
    id: () => toUuid(hex32() + hex32() + hex32() + hex32()),
  };
}

function createSfc32(seed: number): () => number {
  let [a, b, c, counter] = [0x6a09e667, 0xbb67ae85, seed | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // Seeds that differ in one bit need some rounds to part.
  for (let round = 0; round < 20; round += 1) next();
  return next;
}

function drawFrom<T>(table: Shares<T>, at: number): T {
  let rest = at * totalOf(table);
  for (const [value, share] of table) {
    rest -= share;
    if (rest < 0) return value;
  }
  return (table.at(-1) as readonly [T, number])[0];
}

const totals = new WeakMap<Shares<unknown>, number>();

function totalOf(table: Shares<unknown>): number {
  const known = totals.get(table);
  if (known !== undefined) return known;
  const total = table.reduce((sum, [, share]) => sum + share, 0);
  totals.set(table, total);
  return total;
}

/** 32 hexadecimal digits, with the marks of version 4 and variant 1 in their places. */
function toUuid(digits: string): string {
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) & 3);
  const groups = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, variant + digits.slice(17, 20)];
  return `${groups.join('-')}-${digits.slice(20)}`;
}
