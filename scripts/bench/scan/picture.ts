/** One camera picture in the making: luminance 0 (black) to 1 (white), row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly light: Float32Array };

export const createPicture = (width: number, height: number): Picture => ({
  width,
  height,
  light: new Float32Array(width * height),
});

/** A part of a picture, in whole pixels; right and bottom excluded. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** The square around a point, as far as the picture reaches. */
export const boxAround = ({ width, height }: Picture, x: number, y: number, reach: number): Box => ({
  left: Math.max(0, Math.floor(x - reach)),
  top: Math.max(0, Math.floor(y - reach)),
  right: Math.min(width, Math.ceil(x + reach)),
  bottom: Math.min(height, Math.ceil(y + reach)),
});

/** Does the work on a copy of the part and puts it back: most of a camera's picture needs none. */
export function within({ width, light }: Picture, box: Box, work: (part: Picture) => void): void {
  const part = createPicture(box.right - box.left, box.bottom - box.top);
  for (let y = 0; y < part.height; y += 1) {
    const from = (box.top + y) * width + box.left;
    part.light.set(light.subarray(from, from + part.width), y * part.width);
  }
  work(part);
  for (let y = 0; y < part.height; y += 1) {
    light.set(part.light.subarray(y * part.width, (y + 1) * part.width), (box.top + y) * width + box.left);
  }
}

/** A Gaussian: three box filters in each direction, for the eye and for a decoder the same; a finer one of three taps. */
export function blur(picture: Picture, sigmaPx: number): void {
  // Three boxes of 2r + 1 pixels have the variance r(r + 1); what is left of it goes to the three taps.
  const radius = Math.floor((Math.sqrt(1 + 4 * sigmaPx * sigmaPx) - 1) / 2);
  for (let pass = 0; pass < 3 && radius > 0; pass += 1)
    filterLines(picture, (line, out) => boxFilter(line, out, radius));
  const share = Math.min(0.33, (sigmaPx * sigmaPx - radius * (radius + 1)) / 2);
  if (share > 0.005) filterLines(picture, (line, out) => tapFilter(line, out, share));
}

type LineFilter = (line: Float32Array, out: Float32Array) => void;

function filterLines({ width, height, light }: Picture, filter: LineFilter): void {
  const row = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    filter(light.subarray(y * width, (y + 1) * width), row);
    light.set(row, y * width);
  }
  const [column, filtered] = [new Float32Array(height), new Float32Array(height)];
  for (let x = 0; x < width; x += 1) {
    for (let y = 0; y < height; y += 1) column[y] = light[y * width + x] as number;
    filter(column, filtered);
    for (let y = 0; y < height; y += 1) light[y * width + x] = filtered[y] as number;
  }
}

function boxFilter(line: Float32Array, out: Float32Array, radius: number): void {
  const last = line.length - 1;
  let sum = 0;
  for (let i = -radius; i <= radius; i += 1) sum += line[Math.min(last, Math.max(0, i))] as number;
  for (let i = 0; i <= last; i += 1) {
    out[i] = sum / (2 * radius + 1);
    sum += (line[Math.min(last, i + radius + 1)] as number) - (line[Math.max(0, i - radius)] as number);
  }
}

function tapFilter(line: Float32Array, out: Float32Array, share: number): void {
  const last = line.length - 1;
  for (let i = 0; i <= last; i += 1) {
    const sides = (line[Math.max(0, i - 1)] as number) + (line[Math.min(last, i + 1)] as number);
    out[i] = (1 - 2 * share) * (line[i] as number) + share * sides;
  }
}

/** The hand or the code moves while the shutter is open: the mean along a line of `lengthPx` at `angle` (radians). */
export function smear(picture: Picture, lengthPx: number, angle: number): void {
  const { width, height, light } = picture;
  const source = light.slice();
  const steps = Math.max(2, Math.min(16, Math.ceil(lengthPx) + 1));
  light.fill(0);
  for (let step = 0; step < steps; step += 1) {
    const along = (step / (steps - 1) - 0.5) * lengthPx;
    const [dx, dy] = [Math.round(along * Math.cos(angle)), Math.round(along * Math.sin(angle))];
    for (let y = 0; y < height; y += 1) {
      const from = Math.min(height - 1, Math.max(0, y + dy)) * width;
      for (let x = 0; x < width; x += 1) {
        const fromX = Math.min(width - 1, Math.max(0, x + dx));
        light[y * width + x] = (light[y * width + x] as number) + (source[from + fromX] as number) / steps;
      }
    }
  }
}

/** What the sensor makes of it: grey with alpha, four bytes to a pixel. `noise` is the deviation of one pixel, 0 to 1. */
export function toRgba({ width, height, light }: Picture, noise: number, grains: Float32Array, first: number) {
  const pixels = new Uint32Array(width * height);
  let grain = first % grains.length;
  for (let i = 0; i < light.length; i += 1) {
    const value = 255 * ((light[i] as number) + noise * (grains[grain] as number));
    const byte = value <= 0 ? 0 : value >= 255 ? 255 : value | 0;
    pixels[i] = 0xff000000 | (byte * 0x010101);
    grain += 1;
    if (grain === grains.length) grain = 0;
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** Enough of them that the eye and the decoder see no pattern: a prime number, so that rows do not line up. */
export const makeGrains = (normal: () => number): Float32Array => Float32Array.from({ length: 65_537 }, normal);
