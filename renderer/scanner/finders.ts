import type { Luma } from '#renderer/scanner/luma.ts';

/** One of the large squares in a code's corners. `unitPx`: a module, as wide as the picture's rows and columns cut it. */
export type Finder = { x: number; y: number; unitPx: number; seen: number };

const dark = 128;
/** The square's middle is three modules high: every second row cuts it. */
const rowStep = 2;
const leastUnitPx = 1.2;

/**
 * Looks for what a line through such a square's middle shows: dark, bright, dark, bright, dark as 1 : 1 : 3 : 1 : 1. Of an
 * evened picture (luma.ts); those seen in most rows come first. Print and noise look like it too.
 */
export function findFinders(picture: Luma): Finder[] {
  const found: Finder[] = [];
  for (let y = 1; y < picture.height; y += rowStep) scanRow(picture, y, found);
  return found.sort((one, other) => other.seen - one.seen || other.unitPx - one.unitPx);
}

function scanRow(picture: Luma, y: number, found: Finder[]): void {
  const { width, levels } = picture;
  const start = y * width;
  let isDark = false;
  // The five stretches that end here, the last one dark.
  let [first, second, middle, fourth, last] = [0, 0, 0, 0, 0];
  for (let x = 0, begun = 0; x <= width; x += 1) {
    const isDarkHere: boolean = x < width ? (levels[start + x] as number) < dark : !isDark;
    if (isDarkHere === isDark) continue;
    first = second;
    second = middle;
    middle = fourth;
    fourth = last;
    last = x - begun;
    if (isDark && isFinder(first, second, middle, fourth, last)) {
      const centerX = x - last - fourth - middle / 2;
      cutDown(picture, centerX, y, middle, first + second + middle + fourth + last, found);
    }
    isDark = isDarkHere;
    begun = x;
  }
}

/** Notes the square that a row has cut, if a column through its middle cuts one too. */
function cutDown(picture: Luma, x: number, y: number, middlePx: number, acrossPx: number, found: Finder[]): void {
  const down = measureColumn(picture, Math.floor(x), y, middlePx);
  if (!down || down.sidePx >= 1.8 * acrossPx || acrossPx >= 1.8 * down.sidePx) return;
  note(found, { x, y: down.centerY, unitPx: Math.sqrt(acrossPx * down.sidePx) / 7, seen: 1 });
}

function isFinder(first: number, second: number, middle: number, fourth: number, last: number): boolean {
  const unit = (first + second + middle + fourth + last) / 7;
  const most = 0.62 * unit + 0.4;
  return (
    unit >= leastUnitPx &&
    Math.abs(middle - 3 * unit) < 2 * most &&
    Math.abs(first - unit) < most &&
    Math.abs(second - unit) < most &&
    Math.abs(fourth - unit) < most &&
    Math.abs(last - unit) < most
  );
}

/** The same five stretches from the middle up and down. */
function measureColumn({ width, height, levels }: Luma, x: number, y: number, acrossPx: number) {
  const longest = 2 * acrossPx + 2;
  const runFrom = (from: number, step: 1 | -1, wantsDark: boolean) => {
    let at = from;
    while (at >= 0 && at < height && (at - from) * step <= longest) {
      if ((levels[at * width + x] as number) < dark !== wantsDark) break;
      at += step;
    }
    return (at - from) * step;
  };
  const up = runFrom(y, -1, true);
  const down = runFrom(y, 1, true);
  const middle = up + down - 1;
  if (up === 0 || middle > longest) return null;
  const brightUp = runFrom(y - up, -1, false);
  const brightDown = runFrom(y + down, 1, false);
  const darkUp = runFrom(y - up - brightUp, -1, true);
  const darkDown = runFrom(y + down + brightDown, 1, true);
  if (!isFinder(darkUp, brightUp, middle, brightDown, darkDown)) return null;
  return { centerY: y + (down - up + 1) / 2, sidePx: darkUp + brightUp + middle + brightDown + darkDown };
}

/** A square is cut by several rows: they are one. */
function note(found: Finder[], cut: Finder): void {
  const same = found.find(
    ({ x, y, unitPx }) =>
      Math.hypot(x - cut.x, y - cut.y) < 2.5 * unitPx && cut.unitPx < 1.5 * unitPx && unitPx < 1.5 * cut.unitPx,
  );
  if (!same) {
    found.push(cut);
    return;
  }
  same.seen += 1;
  const share = 1 / same.seen;
  same.x += (cut.x - same.x) * share;
  same.y += (cut.y - same.y) * share;
  same.unitPx += (cut.unitPx - same.unitPx) * share;
}
