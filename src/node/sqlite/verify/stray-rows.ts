import type { Reader } from '#src/node/sqlite/driver.ts';

export type RowCounts = Record<'leaf' | 'opening' | 'tree_node', number>;

const highestLevel = 52;

/** Rows of the lines from `$from` on. Of the tree: the nodes that a line from there completed. */
const laterRows: Record<keyof RowCounts, string> = {
  leaf: 'seq >= $from',
  opening: 'seq >= $from',
  tree_node: Array.from({ length: highestLevel }, (_, level) => `level = ${level} AND idx >= $from >> ${level}`).join(
    ' OR ',
  ),
};

/**
 * Each row was asked for by its key, or stood where its key belongs: one that no line asks for, or that only a scan finds,
 * shows in the count alone. Null when each table has the rows that were read.
 */
export function findStrayRows(db: Reader, from: number, read: RowCounts): string | null {
  for (const [table, where] of Object.entries(laterRows)) {
    const found = countRows(db, from === 0 ? table : `${table} WHERE ${where}`, from);
    const count = read[table as keyof RowCounts];
    if (found !== count) return `${table} has ${found} rows, the lines ask for ${count}`;
  }
  return null;
}

/** How many leaves the tree has for the lines from `from` on. */
export const countLeafNodes = (db: Reader, from: number): number =>
  countRows(db, from === 0 ? 'tree_node WHERE level = 0' : 'tree_node WHERE level = 0 AND idx >= $from', from);

const countRows = (db: Reader, what: string, from: number): number => {
  const counting = db.prepare(`SELECT count(*) FROM ${what}`).pluck();
  return (what.includes('$from') ? counting.get({ from }) : counting.get()) as number;
};
