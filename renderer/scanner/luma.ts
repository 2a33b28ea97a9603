/** Brightness alone, 0 to 255, row by row. */
export type Luma = { readonly width: number; readonly height: number; readonly levels: Uint8ClampedArray };

/** Of a picture in colours: Rec. 601. */
export function toLuma({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }): Luma {
  const levels = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < levels.length; i += 1, at += 4) {
    levels[i] = (306 * get(data, at) + 601 * get(data, at + 1) + 117 * get(data, at + 2)) >> 10;
  }
  return { width, height, levels };
}

/** Half as wide and high: every pixel is the mean of four, which takes out noise and a screen's grid. */
export function halve({ width, height, levels }: Luma): Luma {
  const half = { width: width >> 1, height: height >> 1, levels: new Uint8ClampedArray((width >> 1) * (height >> 1)) };
  for (let y = 0; y < half.height; y += 1) {
    let at = 2 * y * width;
    for (let x = 0; x < half.width; x += 1, at += 2) {
      const four = get(levels, at) + get(levels, at + 1) + get(levels, at + width) + get(levels, at + width + 1);
      half.levels[y * half.width + x] = four >> 2;
    }
  }
  return half;
}

/** Two thirds as wide and high, by area: every three by three pixels become two by two. */
export function shrinkByThird({ width, height, levels }: Luma): Luma {
  const small = { width: 2 * Math.floor(width / 3), height: 2 * Math.floor(height / 3) };
  const shrunk = new Uint8ClampedArray(small.width * small.height);
  for (let block = 0; 2 * block < small.height; block += 1) {
    let top = 3 * block * width;
    let to = 2 * block * small.width;
    for (const end = to + small.width; to < end; to += 2, top += 3) {
      const middle = top + width;
      const bottom = middle + width;
      const center = get(levels, middle + 1);
      const up = 2 * get(levels, top + 1) + center;
      const down = 2 * get(levels, bottom + 1) + center;
      const left = 2 * get(levels, middle);
      const right = 2 * get(levels, middle + 2);
      shrunk[to] = ((4 * get(levels, top) + up + left) * ninth) >> 16;
      shrunk[to + 1] = ((4 * get(levels, top + 2) + up + right) * ninth) >> 16;
      shrunk[to + small.width] = ((4 * get(levels, bottom) + down + left) * ninth) >> 16;
      shrunk[to + small.width + 1] = ((4 * get(levels, bottom + 2) + down + right) * ninth) >> 16;
    }
  }
  return { ...small, levels: shrunk };
}

/** In 65536ths, rounded up: whole numbers alone are several times as fast. */
const ninth = 7282;

/** The middle, half of each side, at twice the size; in between by straight lines. */
export function magnifyMiddle({ width, height, levels }: Luma): Luma {
  const large = new Uint8ClampedArray(width * height);
  const [left, top] = [width >> 2, height >> 2];
  for (let y = 0; y < height; y += 1) {
    // A new pixel lies a quarter beside an old one: three parts of it and one of its neighbour.
    const near = (top + (y >> 1)) * width + left;
    const far = near + (y & 1 ? width : -width);
    for (let x = 0; x < width; x += 1) {
      const across = x >> 1;
      const beside = across + (x & 1 ? 1 : -1);
      const nearRow = 3 * get(levels, near + across) + get(levels, near + beside);
      const farRow = 3 * get(levels, far + across) + get(levels, far + beside);
      large[y * width + x] = (3 * nearRow + farRow) >> 4;
    }
  }
  return { width, height, levels: large };
}

/** Of one kind of array only: with several the engine would ask each time which it is, and take three times as long. */
const get = (levels: Uint8ClampedArray, at: number): number => levels[at] as number;

/** Between the pixels, whose middles lie at halves; mid-grey outside. */
export function levelAt({ width, height, levels }: Luma, x: number, y: number): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return 128;
  const right = x - 0.5 - left;
  const down = y - 0.5 - top;
  const at = top * width + left;
  const upper = get(levels, at) * (1 - right) + get(levels, at + 1) * right;
  const lower = get(levels, at + width) * (1 - right) + get(levels, at + width + 1) * right;
  return upper * (1 - down) + lower * down;
}

/** The same light everywhere: what differs from its surroundings, by how much things differ there. */
export function evenOut(luma: Luma, radiusPx: number): Luma {
  const { width, height, levels } = luma;
  const around = boxMean(levels, width, height, radiusPx);
  const differences = new Uint8ClampedArray(levels.length);
  for (let i = 0; i < levels.length; i += 1) differences[i] = finer * Math.abs(get(levels, i) - get(around, i));
  const spread = boxMean(differences, width, height, radiusPx);
  const even = new Uint8ClampedArray(levels.length);
  for (let i = 0; i < levels.length; i += 1) {
    even[i] = 128 + ((get(levels, i) - get(around, i)) * finer * 60) / Math.max(leastSpread, get(spread, i));
  }
  return { width, height, levels: even };
}

/** Against a lens out of focus: adds what a blur of this radius takes away, `amount` times. */
export function sharpen(luma: Luma, radiusPx: number, amount: number): Luma {
  const { width, height, levels } = luma;
  // Twice: the spectrum of one box has negative lobes, which would turn fine modules from dark to bright.
  const blurred = boxMean(boxMean(levels, width, height, radiusPx), width, height, radiusPx);
  const sharp = new Uint8ClampedArray(levels.length);
  for (let i = 0; i < levels.length; i += 1) sharp[i] = get(levels, i) + amount * (get(levels, i) - get(blurred, i));
  return { width, height, levels: sharp };
}

export function toImageData({ width, height, levels }: Luma): ImageData {
  const pixels = new Uint32Array(levels.length);
  for (let i = 0; i < levels.length; i += 1) pixels[i] = 0xff000000 | (get(levels, i) * 0x010101);
  return new ImageData(new Uint8ClampedArray(pixels.buffer), width, height);
}

/** Differences are small: they are kept in quarters of a level. */
const finer = 4;
/** Below three levels it is the sensor's noise that would be stretched. */
const leastSpread = 3 * finer;

/** The mean over a square of side 2r + 1, its borders repeated; running sums, so that the radius costs nothing. */
function boxMean(levels: Uint8ClampedArray, width: number, height: number, radius: number): Uint8ClampedArray {
  const rows = new Uint8ClampedArray(levels.length);
  const share = 1 / (2 * radius + 1);
  for (let start = 0; start < levels.length; start += width) {
    let sum = radius * get(levels, start);
    for (let x = 0; x < radius; x += 1) sum += get(levels, start + Math.min(x, width - 1));
    for (let x = 0; x < width; x += 1) {
      sum += get(levels, start + Math.min(x + radius, width - 1));
      rows[start + x] = sum * share;
      sum -= get(levels, start + Math.max(x - radius, 0));
    }
  }
  return columnMeans(rows, width, height, radius, share);
}

function columnMeans(rows: Uint8ClampedArray, width: number, height: number, radius: number, share: number) {
  const means = new Uint8ClampedArray(rows.length);
  const sums = new Int32Array(width);
  const add = (y: number, times: number) => {
    const start = Math.min(Math.max(y, 0), height - 1) * width;
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + times * get(rows, start + x);
  };
  add(0, radius);
  for (let y = 0; y < radius; y += 1) add(y, 1);
  for (let y = 0; y < height; y += 1) {
    add(y + radius, 1);
    const start = y * width;
    for (let x = 0; x < width; x += 1) means[start + x] = (sums[x] as number) * share;
    add(y - radius, -1);
  }
  return means;
}
