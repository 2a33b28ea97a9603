import { type Corners, type Point, proposeCorners } from '#renderer/scanner/code-corners.ts';
import { findFinders } from '#renderer/scanner/finders.ts';
import { type KnownModules, knownModules } from '#renderer/scanner/known-modules.ts';
import { type Luma, levelAt } from '#renderer/scanner/luma.ts';
import { mapQuad, type Perspective, type Quad } from '#renderer/scanner/perspective.ts';

/** Where a code of `size` modules a side lies in an evened picture; `likeness`: how well what all codes share is seen there. */
export type CodeGrid = { readonly size: number; readonly toPicture: Perspective; readonly likeness: number };

// From version 2 on: one has no alignment pattern, and ours hold more than it can. The longest certificate has version 16.
const [leastVersion, mostVersion] = [2, 20];
const mostFits = 5;

/** The code in an evened picture, from two of its three squares on; null when there is none that is like one. */
export function findCodeGrid(picture: Luma): CodeGrid | null {
  const starts = proposeCorners(picture, findFinders(picture))
    .flatMap((corners) => possibleSizes(corners).map((size) => startAt(picture, corners, size)))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostFits);
  const [best] = starts.map((start) => settle(picture, start)).sort((one, other) => other.likeness - one.likeness);
  return best && best.likeness > leastLikeness ? { ...best, toPicture: toPicture(best) } : null;
}

/** Noise comes to half of it. */
const leastLikeness = 0.4;

/** By the four points that are moved: the middles of the three squares and, in the fourth corner, of the alignment pattern. */
type Placed = { readonly size: number; readonly points: Quad; readonly likeness: number };

const toPicture = ({ size, points }: Omit<Placed, 'likeness'>): Perspective => mapQuad(ownPoints(size), points);

const ownPoints = (size: number): Quad => [
  { x: 3.5, y: 3.5 },
  { x: size - 3.5, y: 3.5 },
  { x: size - 6.5, y: size - 6.5 },
  { x: 3.5, y: size - 3.5 },
];

function possibleSizes({ topLeft, topRight, bottomLeft, modulePx }: Corners): number[] {
  const rightPx = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);
  const downPx = Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
  const version = Math.round(((rightPx + downPx) / 2 / modulePx - 10) / 4);
  return [version - 1, version, version + 1]
    .filter((one) => one >= leastVersion && one <= mostVersion)
    .map((one) => 17 + 4 * one);
}

function startAt(picture: Luma, { topLeft, topRight, bottomLeft }: Corners, size: number): Placed {
  const far = (size - 10) / (size - 7);
  const fourth = {
    x: topLeft.x + far * (topRight.x + bottomLeft.x - 2 * topLeft.x),
    y: topLeft.y + far * (topRight.y + bottomLeft.y - 2 * topLeft.y),
  };
  return place(picture, size, [topLeft, topRight, fourth, bottomLeft]);
}

const place = (picture: Luma, size: number, points: Quad): Placed => ({
  size,
  points,
  likeness: likenessOf(picture, knownModules(size), toPicture({ size, points }), 0),
});

/** From -1 to 1 and, in a sharpened picture, a little above it. */
function likenessOf(picture: Luma, known: KnownModules, toPicture: Perspective, from: number): number {
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  const { columns, rows, signs } = known;
  let sum = 0;
  for (let at = from; at < signs.length; at += 1) {
    const column = (columns[at] as number) + 0.5;
    const row = (rows[at] as number) + 0.5;
    const depth = g * column + h * row + i;
    const level = levelAt(picture, (a * column + b * row + c) / depth, (d * column + e * row + f) / depth);
    sum += (signs[at] as number) * (level - 128);
  }
  return sum / (signs.length - from) / 60;
}

const stepsModules = [1, 0.5, 0.25, 0.12];
const mostRounds = 4;
const ways = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Moves each point as long as that makes the whole more like a code. */
function settle(picture: Luma, start: Placed): Placed {
  const { right, down } = moduleSteps(start);
  let best = findFourth(picture, start);
  for (const step of stepsModules) {
    for (let round = 0; round < mostRounds; round += 1) {
      const before = best;
      for (let corner = 0; corner < 4; corner += 1) {
        for (const [across, along] of ways) {
          const x = step * (across * right.x + along * down.x);
          const moved = movePoint(best.points, corner, x, step * (across * right.y + along * down.y));
          const tried = place(picture, best.size, moved);
          if (tried.likeness > best.likeness) best = tried;
        }
      }
      if (best === before) break;
    }
  }
  return best;
}

const fourth = 2;
const reachModules = 4;
/** An alignment pattern is small, and much looks like it: a nearer one is preferred. */
const costPerModule = 0.024;

/** A plane that leans has its fourth corner elsewhere than the three say: its alignment pattern is looked for around there. */
function findFourth(picture: Luma, start: Placed): Placed {
  const { right, down } = moduleSteps(start);
  const known = knownModules(start.size);
  let [best, most] = [start.points, Number.NEGATIVE_INFINITY];
  for (let along = -reachModules; along <= reachModules; along += 0.5) {
    for (let across = -reachModules; across <= reachModules; across += 0.5) {
      const x = across * right.x + along * down.x;
      const points = movePoint(start.points, fourth, x, across * right.y + along * down.y);
      const like = likenessOf(picture, known, toPicture({ size: start.size, points }), known.fourthFrom);
      const value = like - costPerModule * Math.hypot(across, along);
      if (value > most) [best, most] = [points, value];
    }
  }
  return place(picture, start.size, best);
}

function moduleSteps({ size, points: [topLeft, topRight, , bottomLeft] }: Placed): { right: Point; down: Point } {
  const step = (to: Point) => ({ x: (to.x - topLeft.x) / (size - 7), y: (to.y - topLeft.y) / (size - 7) });
  return { right: step(topRight), down: step(bottomLeft) };
}

const movePoint = ([a, b, c, d]: Quad, corner: number, x: number, y: number): Quad => {
  const move = (point: Point, at: number) => (at === corner ? { x: point.x + x, y: point.y + y } : point);
  return [move(a, 0), move(b, 1), move(c, 2), move(d, 3)];
};
