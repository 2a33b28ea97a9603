/**
 * The modules that every code of a size has alike (ISO/IEC 18004: finder, timing and alignment patterns): by their places,
 * -1 dark and 1 bright. What a picture makes of them tells where the code lies and how it was blurred.
 */
export type KnownModules = {
  readonly columns: Int16Array;
  readonly rows: Int16Array;
  readonly signs: Int8Array;
  /** Where those of the alignment pattern in the fourth corner begin; they are the last. */
  readonly fourthFrom: number;
};

const bySize = new Map<number, KnownModules>();

export function knownModules(size: number): KnownModules {
  const known = bySize.get(size) ?? listKnown(size);
  bySize.set(size, known);
  return known;
}

function listKnown(size: number): KnownModules {
  const places = new Map<string, [column: number, row: number, sign: 1 | -1]>();
  const put = (column: number, row: number, isBright: boolean) => {
    const key = `${column} ${row}`;
    if (!places.has(key)) places.set(key, [column, row, isBright ? 1 : -1]);
  };
  const putRings = (column: number, row: number, reach: number, isBright: (ring: number) => boolean) => {
    for (let down = -reach; down <= reach; down += 1)
      for (let right = -reach; right <= reach; right += 1)
        put(column + right, row + down, isBright(Math.max(Math.abs(right), Math.abs(down))));
  };
  const last = size - 4;
  // With the bright line around each, which is partly outside the code.
  for (const [column, row] of [
    [3, 3],
    [last, 3],
    [3, last],
  ] as const)
    putRings(column, row, 4, (ring) => ring % 2 === 0 && ring > 0);
  for (let at = 8; at < size - 8; at += 1) {
    put(at, 6, at % 2 === 1);
    put(6, at, at % 2 === 1);
  }
  const far = size - 7;
  const centers = alignmentCenters(size).filter(([column, row]) => column !== far || row !== far);
  for (const [column, row] of centers) putRings(column, row, 2, (ring) => ring === 1);
  const fourthFrom = places.size;
  if (size > 21) putRings(far, far, 2, (ring) => ring === 1);
  const all = [...places.values()];
  return {
    columns: Int16Array.from(all, ([column]) => column),
    rows: Int16Array.from(all, ([, row]) => row),
    signs: Int8Array.from(all, ([, , sign]) => sign),
    fourthFrom,
  };
}

/** None where a finder pattern is. */
function alignmentCenters(size: number): [number, number][] {
  const version = (size - 17) / 4;
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((size - 13) / (2 * count - 2)) * 2;
  const lines = [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)];
  const [first, last] = [6, size - 7];
  return lines
    .flatMap((column) => lines.map((row): [number, number] => [column, row]))
    .filter(
      ([column, row]) => !((column === first && (row === first || row === last)) || (column === last && row === first)),
    );
}
