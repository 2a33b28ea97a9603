import { fold } from '#src/domain/text/fold.ts';

/** A table as a file holds it: rows of cells, the first row that names its columns is found, not assumed. */
export type Table = readonly (readonly string[])[];

/** What each column may be called, folded: without diacritics, đ as d. The first name is the one a template uses. */
export type ColumnNames<C extends string> = Readonly<Record<C, readonly string[]>>;

export type Columns<C extends string> = { headerLine: number; at: ReadonlyMap<C, number>; unknown: string[] };

const searchedRows = 20;

/**
 * Finds the row that names the columns: the one of the first twenty in which most names are known, since lists begin
 * with the office's name, a title and a date. Null when no row has `needed`.
 */
export function findColumns<C extends string>(table: Table, names: ColumnNames<C>, needed: C): Columns<C> | null {
  let best: Columns<C> | null = null;
  for (const [index, row] of table.slice(0, searchedRows).entries()) {
    const found = readHeader(row, names, index + 1);
    if (found.at.has(needed) && found.at.size > (best?.at.size ?? 0)) best = found;
  }
  return best;
}

function readHeader<C extends string>(row: readonly string[], names: ColumnNames<C>, line: number): Columns<C> {
  const at = new Map<C, number>();
  const unknown: string[] = [];
  for (const [index, cell] of row.entries()) {
    const called = fold(cell)
      .replace(/[^a-z0-9 /]/g, '')
      .trim();
    if (called === '') continue;
    const column = (Object.keys(names) as C[]).find((key) => names[key].includes(called));
    if (column && !at.has(column)) at.set(column, index);
    else unknown.push(cell.trim());
  }
  return { headerLine: line, at, unknown };
}
