import type { Columns, Table } from '#src/domain/register/import/columns.ts';

/** Why a cell cannot be taken. The screen says it in words, with the line and the column of the file. */
export type CellProblem =
  | 'missing'
  | 'too-long'
  | 'no-name'
  | 'bad-phone'
  | 'bad-date'
  | 'unknown-department'
  | 'ends-before-it-begins'
  | 'period-too-long'
  | 'already-over'
  | 'twice-in-the-file';

/** `line` counts from 1 as the spreadsheet shows it. A row with problems is never taken in part. */
export type ReadRow<C extends string, V> =
  | { line: number; ok: true; value: V }
  | { line: number; ok: false; problems: { column: C; problem: CellProblem; cell: string }[] };

export type Cells<C extends string> = {
  /** The cell's text, trimmed; '' where the file has no such column. */
  of(column: C): string;
  refuse(column: C, problem: CellProblem): void;
};

/** Reads every row under the header that is not empty. `read` answers the value, or refuses a cell. */
export function readRows<C extends string, V>(
  table: Table,
  { headerLine, at }: Columns<C>,
  read: (cells: Cells<C>) => V,
): ReadRow<C, V>[] {
  const rows: ReadRow<C, V>[] = [];
  for (const [index, row] of table.entries()) {
    const line = index + 1;
    if (line <= headerLine || row.every((cell) => cell.trim() === '')) continue;
    const of = (column: C) => (row[at.get(column) ?? -1] ?? '').trim();
    const problems: { column: C; problem: CellProblem; cell: string }[] = [];
    const value = read({ of, refuse: (column, problem) => problems.push({ column, problem, cell: of(column) }) });
    rows.push(problems.length > 0 ? { line, ok: false, problems } : { line, ok: true, value });
  }
  return rows;
}
