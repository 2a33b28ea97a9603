import Database from 'better-sqlite3';
import { fold } from '#src/domain/text/fold.ts';

export type Row = { table: string; values: unknown[] };
export type CheckinRows = Row[];

/** Tables that a check-in writes, parents first, and which line of the journal each row belongs to. */
const lineOf: Record<string, string> = {
  leaf: 'seq',
  opening: 'seq',
  // The line that completed the node.
  tree_node: '((idx + 1) << level) - 1',
  visit: 'seq',
  person: '(SELECT min(seq) FROM visit WHERE visit.document = person.document)',
  movement: 'seq',
  vehicle_movement: 'seq',
  vehicle_stay: 'seq',
  declaration: 'seq',
  reading: 'seq',
  decision: 'seq',
  command: 'seq',
};

/**
 * The rows of each check-in of a book in which nobody has left yet, in the order of the book; the first entry is what
 * was there before the first of them.
 */
export function readCheckins(database: string): CheckinRows[] {
  const db = new Database(database, { readonly: true });
  const starts = db.prepare('SELECT seq FROM visit ORDER BY seq').pluck().all() as number[];
  const groups: CheckinRows[] = Array.from({ length: starts.length + 1 }, () => []);
  const put = (line: number, row: Row) => groups[countUpTo(starts, line)]?.push(row);
  for (const [table, line] of Object.entries(lineOf)) {
    const rows = db.prepare(`SELECT ${line} AS line, * FROM ${table} ORDER BY 1`).raw().all() as [
      number,
      ...unknown[],
    ][];
    for (const [at, ...values] of rows) put(at, { table, values });
  }
  // The full-text index keeps no text: its rows are made again.
  for (const [seq, name] of db.prepare('SELECT seq, name FROM visit').raw().all() as [number, string][]) {
    put(seq, { table: 'visit_name (rowid, folded)', values: [seq, fold(name)] });
  }
  db.close();
  return groups;
}

/** Bytes of the values of a row; numbers count as their digits, as SQLite's octet_length counts them. */
export const bytesOf = ({ values }: Row): number =>
  values.reduce<number>((sum, value) => sum + (value === null ? 0 : Buffer.byteLength(toBytes(value))), 0);

const toBytes = (value: unknown): string | Buffer => (Buffer.isBuffer(value) ? value : String(value));

/** How many of the ascending numbers are not greater than `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
