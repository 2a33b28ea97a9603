import QRCode from 'qrcode';
import type { Picture } from '#scripts/bench/scan/picture.ts';

/** How a code is held before the camera. `sidePx`: with its quiet zone; angles in radians. */
export type Pose = {
  centerX: number;
  centerY: number;
  sidePx: number;
  turn: number;
  /** How far the plane leans away from the camera, about the picture's own axes. */
  leanX: number;
  leanY: number;
};

/** `dark` and `bright` are the light of a module and of the ground it stands on; `wave`: how far a bent sheet wanders. */
export type Print = { text: string; level: 'L' | 'M' | 'Q'; dark: number; bright: number; wave: number };

const quietModules = 4;
/** The lens: how strongly a lean foreshortens. */
const distance = 2.2;

const create = ({ text, level }: Print) => QRCode.create(text, { errorCorrectionLevel: level }).modules;

/** How many modules the code's side has, quiet zone included. */
export const modulesOf = (print: Print): number => create(print).size + 2 * quietModules;

/** Draws the code into the picture as a pinhole camera sees it; every pixel is the mean of four rays. */
export function drawPlane({ width, height, light }: Picture, print: Print, pose: Pose): void {
  const lightAt = createPlane(print, pose);
  const reach = pose.sidePx * 0.85;
  const [left, right] = [Math.max(0, Math.floor(pose.centerX - reach)), Math.min(width, pose.centerX + reach)];
  const [top, bottom] = [Math.max(0, Math.floor(pose.centerY - reach)), Math.min(height, pose.centerY + reach)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const behind = light[y * width + x] as number;
      let sum = 0;
      for (let ray = 0; ray < 4; ray += 1) {
        const seen = lightAt(x + (ray & 1 ? 0.75 : 0.25), y + (ray & 2 ? 0.75 : 0.25));
        sum += seen < 0 ? behind : seen;
      }
      light[y * width + x] = sum / 4;
    }
  }
}

/** The light that a pixel's place gets from the sheet; -1 beside it. */
function createPlane(print: Print, pose: Pose): (x: number, y: number) => number {
  const { size: modules, data } = create(print);
  const size = modules + 2 * quietModules;
  const { centerX, centerY, sidePx, turn, leanX, leanY } = pose;
  const [cos, sin, tanX, tanY] = [Math.cos(turn), Math.sin(turn), Math.tan(leanX), Math.tan(leanY)];
  const [stretchX, stretchY] = [1 / Math.cos(leanX), 1 / Math.cos(leanY)];
  return (x, y) => {
    const right = (x - centerX) / sidePx;
    const down = (y - centerY) / sidePx;
    // The ray (right, down, distance) meets the plane z = tanX * x + tanY * y.
    const depth = distance / (distance - tanX * right - tanY * down);
    const longX = right * depth * stretchX;
    const longY = down * depth * stretchY;
    const u = cos * longX + sin * longY + 0.5;
    const v = cos * longY - sin * longX + 0.5;
    if (u < 0 || v < 0 || u >= 1 || v >= 1) return -1;
    const column = Math.floor((print.wave === 0 ? u : u + print.wave * Math.sin(5 * v)) * size) - quietModules;
    const row = Math.floor((print.wave === 0 ? v : v + print.wave * Math.sin(4 * u)) * size) - quietModules;
    const isIn = column >= 0 && row >= 0 && column < modules && row < modules;
    return isIn && data[row * modules + column] ? print.dark : print.bright;
  };
}
