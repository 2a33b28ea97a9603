import type { Finder } from '#renderer/scanner/finders.ts';
import { type Luma, levelAt } from '#renderer/scanner/luma.ts';

export type Point = { readonly x: number; readonly y: number };

/** The middles of the three squares of one code; of two that were found, the third where it must be. */
export type Corners = {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
  readonly modulePx: number;
  readonly found: 2 | 3;
};

const mostFinders = 12;
const leastModules = 19;
const mostModules = 110;

/**
 * What codes the squares may be the corners of, the likeliest first. A lamp's glare or a thumb on one corner hides a square,
 * and then a decoder sees no code at all, though the rest of it could be read.
 */
export function proposeCorners(picture: Luma, found: readonly Finder[]): Corners[] {
  const finders = found.slice(0, mostFinders);
  const rated = [...threes(finders), ...twos(finders)]
    .map((corners) => ({ corners, rating: rate(picture, corners) }))
    .filter(({ rating }) => rating > leastRating)
    .sort((one, other) => other.rating - one.rating);
  const chosen: Corners[] = [];
  for (const { corners } of rated) {
    if (chosen.length === mostProposals) break;
    if (!chosen.some((other) => isSame(corners, other))) chosen.push(corners);
  }
  return chosen;
}

const leastRating = 0.25;
const mostProposals = 6;

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const length = ({ x, y }: Point): number => Math.hypot(x, y);
/** By a right angle, as the hands of a clock go: from the code's right to its down, from its up to its right. */
const turned = ({ x, y }: Point): Point => ({ x: -y, y: x });
const plus = (a: Point, b: Point, times = 1): Point => ({ x: a.x + times * b.x, y: a.y + times * b.y });

/** Rows and columns cut a square that is turned at a slant, and so longer than it is. */
function toModulePx(unitPx: number, along: Point): number {
  const angle = Math.abs(Math.atan2(along.y, along.x)) % (Math.PI / 2);
  return unitPx * Math.max(Math.cos(angle), Math.sin(angle));
}

function* threes(finders: readonly Finder[]): Iterable<Corners> {
  for (const topLeft of finders) {
    for (const topRight of finders) {
      if (topRight === topLeft) continue;
      for (const bottomLeft of finders) {
        if (bottomLeft === topLeft || bottomLeft === topRight) continue;
        const modulePx = moduleOfThree(topLeft, topRight, bottomLeft);
        if (modulePx !== null) yield { topLeft, topRight, bottomLeft, modulePx, found: 3 };
      }
    }
  }
}

/** Null when the three are not the corners of a square that leans. */
function moduleOfThree(topLeft: Finder, topRight: Finder, bottomLeft: Finder): number | null {
  const [right, down] = [minus(topRight, topLeft), minus(bottomLeft, topLeft)];
  const [rightPx, downPx] = [length(right), length(down)];
  const sine = (right.x * down.y - right.y * down.x) / (rightPx * downPx);
  const units = [topLeft.unitPx, topRight.unitPx, bottomLeft.unitPx];
  if (sine < 0.6 || Math.max(...units) > 1.8 * Math.min(...units)) return null;
  if (Math.max(rightPx, downPx) > 1.9 * Math.min(rightPx, downPx)) return null;
  const across = toModulePx((topLeft.unitPx + topRight.unitPx) / 2, right);
  const along = toModulePx((topLeft.unitPx + bottomLeft.unitPx) / 2, down);
  const modulePx = (across + along) / 2;
  return isSide((rightPx + downPx) / 2, modulePx) ? modulePx : null;
}

const isSide = (sidePx: number, modulePx: number): boolean =>
  sidePx / modulePx + 7 >= leastModules && sidePx / modulePx + 7 <= mostModules;

function* twos(finders: readonly Finder[]): Iterable<Corners> {
  for (const one of finders) {
    for (const other of finders) {
      if (one === other || Math.max(one.unitPx, other.unitPx) > 1.3 * Math.min(one.unitPx, other.unitPx)) continue;
      const way = minus(other, one);
      const unitPx = (one.unitPx + other.unitPx) / 2;
      const modulePx = toModulePx(unitPx, way);
      if (isSide(length(way), modulePx)) {
        yield { topLeft: one, topRight: other, bottomLeft: plus(one, turned(way)), modulePx, found: 2 };
        yield { topLeft: other, topRight: plus(other, turned(way)), bottomLeft: one, modulePx, found: 2 };
      }
      // From the bottom left to the top right: the top left lies half of it on and half of it to the left.
      const topLeft = plus(plus(one, way, 0.5), turned(way), -0.5);
      const slantedPx = toModulePx(unitPx, minus(other, topLeft));
      if (isSide(length(way) / Math.SQRT2, slantedPx)) {
        yield { topLeft, topRight: other, bottomLeft: one, modulePx: slantedPx, found: 2 };
      }
    }
  }
}

/** The square with its bright border, by places from its middle in modules; -1 is dark. */
const square = Array.from({ length: 81 }, (_, at) => {
  const [right, down] = [(at % 9) - 4, Math.floor(at / 9) - 4];
  const ring = Math.max(Math.abs(right), Math.abs(down));
  return { right, down, sign: ring === 2 || ring === 4 ? 1 : -1 };
});

/** How much the corners look like squares: of three the worst, of two the worse one. */
function rate(picture: Luma, { topLeft, topRight, bottomLeft, modulePx, found }: Corners): number {
  const [right, down] = [minus(topRight, topLeft), minus(bottomLeft, topLeft)];
  const [perRight, perDown] = [modulePx / length(right), modulePx / length(down)];
  const likeness = [topLeft, topRight, bottomLeft].map((corner) => {
    let sum = 0;
    for (const one of square) {
      const across = one.right * perRight;
      const along = one.down * perDown;
      const x = corner.x + across * right.x + along * down.x;
      sum += one.sign * (levelAt(picture, x, corner.y + across * right.y + along * down.y) - 128);
    }
    return sum / square.length / 60;
  });
  const [best = 0, second = 0, third = 0] = likeness.sort((one, other) => other - one);
  return found === 3 ? third + 0.3 : Math.min(best, second);
}

const isSame = (one: Corners, other: Corners): boolean =>
  (['topLeft', 'topRight', 'bottomLeft'] as const).every(
    (corner) => length(minus(one[corner], other[corner])) < 2 * one.modulePx,
  );
