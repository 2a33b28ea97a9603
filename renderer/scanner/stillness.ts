import type { Luma } from '#renderer/scanner/luma.ts';

/** Tells whether anything moves before the camera, from a coarse look at each picture. */
export type Stillness = {
  /** How many pictures in a row looked like the last one that differed. */
  countStill(picture: Luma): number;
};

const columns = 16;
const rows = 9;
const samplesPerSide = 4;
/** In levels of 255: a sensor's noise stays below it in the mean of sixteen pixels, a hand does not. */
const movedLevels = 5;
/** As many parts of the picture must have moved: one is a lamp that flickers. */
const movedParts = 2;

export function createStillness(): Stillness {
  let last: Float32Array = new Float32Array(columns * rows);
  let still = 0;
  return {
    countStill: (picture) => {
      const seen = lookAt(picture);
      const moved = seen.filter((level, part) => Math.abs(level - (last[part] as number)) > movedLevels).length;
      still = moved < movedParts ? still + 1 : 0;
      if (still === 0) last = seen;
      return still;
    },
  };
}

/** The mean of sixteen pixels in each part of the picture. */
function lookAt({ width, height, levels }: Luma): Float32Array {
  const means = new Float32Array(columns * rows);
  for (let y = 0; y < rows * samplesPerSide; y += 1) {
    const line = Math.floor(((y + 0.5) * height) / (rows * samplesPerSide)) * width;
    for (let x = 0; x < columns * samplesPerSide; x += 1) {
      const at = line + Math.floor(((x + 0.5) * width) / (columns * samplesPerSide));
      const part = Math.floor(y / samplesPerSide) * columns + Math.floor(x / samplesPerSide);
      means[part] = (means[part] as number) + (levels[at] as number) / samplesPerSide ** 2;
    }
  }
  return means;
}
