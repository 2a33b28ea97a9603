import * as pictures from '#scripts/bench/scan/picture.ts';
import { drawPlane, modulesOf } from '#scripts/bench/scan/plane.ts';
import {
  type Condition,
  conditions,
  height,
  makeScene,
  type Scene,
  shake,
  shares,
  width,
} from '#scripts/bench/scan/scene.ts';
import { codeText } from '#scripts/bench/scan/texts.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';

export type Frame = { width: number; height: number; rgba: Uint8ClampedArray<ArrayBuffer> };
/** A code before the camera. Its frames are taken one by one: a second of them is 37 MB. */
export type Film = { name: string; text: string; frames: Iterable<Frame> };

const grainsFrom = createRandom(1);
const grains = pictures.makeGrains(() => grainsFrom.around(0, 1));

/** One condition from the first frame to the last, in a hand that shakes. The same seed makes the same film. */
export function steadyFilm(condition: Condition, seed: number, frames = 10): Film {
  const random = createRandom(seed);
  const scene = makeScene(condition, random);
  const { text } = scene.print;
  return { name: condition, text, frames: take(frames, () => shoot(shake(scene, random), random)) };
}

/** The same code under another condition and held otherwise in every frame. */
export function changingFilm(seed: number, frames = 10): Film {
  const random = createRandom(seed);
  const text = codeText(random, random.pick(['card', 'pass']));
  const table = conditions.map((condition) => [condition, shares[condition]] as const);
  const next = () => shoot(makeScene(random.draw(table), random, text), random);
  return { name: 'changing', text, frames: take(frames, next) };
}

/** The room alone: nothing may be read. */
export function emptyFrame(seed: number): Frame {
  const random = createRandom(seed);
  const picture = pictures.createPicture(width, height);
  paintGround(picture, 0.15 + random.next() * 0.45, random);
  return expose(picture, { light: 0.2 + random.next() * 0.8, noise: 0.02 }, random);
}

function* take(frames: number, next: () => Frame): Iterable<Frame> {
  for (let frame = 0; frame < frames; frame += 1) yield next();
}

function shoot(scene: Scene, random: Random): Frame {
  const picture = pictures.createPicture(width, height);
  const { print, pose, grid, glare, shadow } = scene;
  paintGround(picture, scene.ground, random);
  const modulePx = pose.sidePx / modulesOf(print);
  const [motionPx, defocusPx] = [scene.motion * modulePx, scene.defocus * modulePx];
  const motionTo = random.next() * Math.PI;
  drawPlane(picture, print, pose);
  const around = pictures.boxAround(picture, pose.centerX, pose.centerY, pose.sidePx + motionPx + 3 * defocusPx);
  pictures.within(picture, around, (part) => {
    if (grid) layGrid(part, grid.periodPx, grid.depth);
    if (motionPx > 0) pictures.smear(part, motionPx, motionTo);
    pictures.blur(part, Math.hypot(lensPx, defocusPx));
  });
  if (shadow !== null) castShadow(picture, scene, shadow);
  if (glare)
    shine(
      picture,
      pose.centerX + glare.x * pose.sidePx,
      pose.centerY + glare.y * pose.sidePx,
      glare.radius * pose.sidePx,
    );
  return expose(picture, scene, random);
}

const things = 45;
const printedLines = 40;

/** What a sharp lens and the sensor's colour mosaic blur. */
const lensPx = 0.8;

function expose(picture: pictures.Picture, { light, noise }: Pick<Scene, 'light' | 'noise'>, random: Random): Frame {
  for (let i = 0; i < picture.light.length; i += 1) picture.light[i] = (picture.light[i] as number) * light;
  return { width, height, rgba: pictures.toRgba(picture, noise, grains, random.between(0, grains.length - 1)) };
}

/** A wall with things on it and lines of print, dark and bright: whatever a decoder may take for a part of a code. */
function paintGround({ light }: pictures.Picture, ground: number, random: Random): void {
  const [tiltX, tiltY] = [random.next() * 0.2, random.next() * 0.2];
  for (let y = 0; y < height; y += 1) {
    const row = ground + (tiltY * y) / height;
    for (let x = 0; x < width; x += 1) light[y * width + x] = row + (tiltX * x) / width;
  }
  const paint = (left: number, top: number, wide: number, high: number, level: number) => {
    const right = Math.min(width, left + wide);
    for (let y = top; y < Math.min(height, top + high); y += 1) light.fill(level, y * width + left, y * width + right);
  };
  const place = () => [random.between(0, width - 1), random.between(0, height - 1)] as const;
  for (let thing = 0; thing < things; thing += 1) {
    paint(...place(), random.between(10, 260), random.between(10, 200), random.next() * 0.9);
  }
  for (let line = 0; line < printedLines; line += 1) {
    const [left, y] = place();
    let x = left;
    const [size, level] = [random.between(3, 12), random.next() < 0.7 ? 0.1 : 0.9];
    for (let letter = 0; letter < 30 && x < width - 1; letter += 1, x += size + random.between(1, size)) {
      paint(x, y + random.between(0, 2), random.between(1, size), size, level);
    }
  }
}

function layGrid({ width: columns, height: rows, light }: pictures.Picture, periodPx: number, depth: number): void {
  const turns = (2 * Math.PI) / periodPx;
  const dim = (at: number) => 1 - depth * (0.5 + 0.5 * Math.sin(turns * at));
  const across = Float32Array.from({ length: columns }, (_, x) => dim(x));
  for (let y = 0; y < rows; y += 1) {
    const down = dim(y);
    for (let x = 0; x < columns; x += 1)
      light[y * columns + x] = (light[y * columns + x] as number) * down * (across[x] as number);
  }
}

function castShadow({ light }: pictures.Picture, { pose }: Scene, left: number): void {
  for (let y = 0; y < height; y += 1) {
    const edge = Math.round(Math.min(width, Math.max(0, pose.centerX + 0.7 * (y - pose.centerY))));
    for (let x = 0; x < edge; x += 1) light[y * width + x] = (light[y * width + x] as number) * left;
  }
}

function shine(picture: pictures.Picture, centerX: number, centerY: number, radius: number): void {
  const { left, top, right, bottom } = pictures.boxAround(picture, centerX, centerY, 2 * radius);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const away = Math.hypot(x - centerX, y - centerY) / radius;
      const at = y * width + x;
      picture.light[at] = Math.min(1, (picture.light[at] as number) + 1.6 * Math.exp(-2 * away * away * away));
    }
  }
}
