import type { Outputs } from '#src/contract/contract.ts';

type LogMap = Outputs['log']['map'];

export const pageRows = 100;

/** One page that can be asked for: `skip` rows into a block of lines. */
export type LogPlace = { block: number; page: number };

/** Where each row of the whole table is in the book, newest first. */
export type Places = {
  total: number;
  blockLines: number;
  at(row: number): (LogPlace & { within: number }) | null;
  /** The row at a place; of a block without rows the next older one. */
  rowAt(place: { block: number; skip: number }): number;
};

export function createPlaces({ blockLines, blocks }: LogMap): Places {
  const starts: number[] = [];
  let total = 0;
  for (const { rows } of blocks) {
    starts.push(total);
    total += rows;
  }
  return {
    total,
    blockLines,
    at(row) {
      if (row < 0 || row >= total) return null;
      const index = lastWhere(starts, (start) => start <= row);
      const skip = row - (starts[index] ?? 0);
      return { block: blocks[index]?.block ?? 0, page: Math.floor(skip / pageRows), within: skip % pageRows };
    },
    rowAt({ block, skip }) {
      const index = lastWhere(blocks, (one) => one.block >= block);
      if (index < 0) return 0;
      const start = starts[index] ?? 0;
      const rows = blocks[index]?.rows ?? 0;
      return Math.min(total - 1, start + (blocks[index]?.block === block ? Math.min(skip, rows) : rows));
    },
  };
}

/** The last element for which it holds, of a list in which it holds up to somewhere; -1 for none. */
function lastWhere<T>(sorted: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The pages between two rows, each once. */
export function pagesBetween(places: Places, first: number, last: number): LogPlace[] {
  const pages = new Map<string, LogPlace>();
  for (let row = first; row <= last; row += 1) {
    const place = places.at(row);
    if (place) pages.set(pageKey(place), { block: place.block, page: place.page });
  }
  return [...pages.values()];
}

export const pageKey = ({ block, page }: LogPlace): string => `${block} ${page}`;
