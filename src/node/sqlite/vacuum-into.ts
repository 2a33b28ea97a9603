import { closeSync, openSync, rmSync } from 'node:fs';
import type { Reader } from '#src/node/sqlite/driver.ts';

/**
 * Writes the book as it is at this moment into a file of its own, private to this user; it gets its final name by
 * `placeFile`. Not SQLite's backup API, which begins anew at every write of another connection and, at a busy door, never
 * ends (notes/reliability.md F6).
 */
export function vacuumInto(db: Reader, partial: string): void {
  rmSync(partial, { force: true });
  closeSync(openSync(partial, 'wx', 0o600));
  const isQueryOnly = db.pragma('query_only', { simple: true });
  // SQLite takes the new file for a change of the database and would refuse it.
  db.pragma('query_only = OFF');
  try {
    db.prepare('VACUUM INTO ?').run(partial);
  } finally {
    db.pragma(`query_only = ${isQueryOnly}`);
  }
}
