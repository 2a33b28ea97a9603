import Database from 'better-sqlite3';
import { bytesOf, type CheckinRows } from '#scripts/bench/rows.ts';
import { openWriter } from '#src/node/sqlite/open.ts';

/** A baseline: inserts the next so many check-ins, one commit each, and nothing else. */
export type Bare = { insert(count: number): void; close(): void };

/** As little as SQLite can do for these bytes: one row, no index, no rule. */
export function openOneRow(path: string, checkins: readonly CheckinRows[]): Bare {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE plain (id INTEGER PRIMARY KEY, bytes BLOB)');
  const insert = db.prepare('INSERT INTO plain (bytes) VALUES (?)');
  const bytes = checkins.map((rows) => rows.reduce((sum, row) => sum + bytesOf(row), 0));
  let next = 0;
  return {
    insert(count) {
      for (const size of bytes.slice(next, next + count)) insert.run(Buffer.alloc(size, 'x'));
      next += count;
    },
    close: () => db.close(),
  };
}

/** The very rows of the check-ins, into the book's own tables, indexes and triggers, from ready-made values. */
export function openSameRows(path: string, before: CheckinRows, checkins: readonly CheckinRows[]): Bare {
  openWriter(path).close();
  const db = new Database(path);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) db.pragma(pragma);
  const statements = new Map<string, Database.Statement>();
  const prepare = (table: string, width: number) => {
    const statement = db.prepare(`INSERT INTO ${table} VALUES (${Array(width).fill('?').join(', ')})`);
    statements.set(table, statement);
    return statement;
  };
  const insertAll = db.transaction((rows: CheckinRows) => {
    for (const { table, values } of rows) (statements.get(table) ?? prepare(table, values.length)).run(values);
  });
  insertAll.immediate(before);
  let next = 0;
  return {
    insert(count) {
      for (const rows of checkins.slice(next, next + count)) insertAll.immediate(rows);
      next += count;
    },
    close: () => db.close(),
  };
}
