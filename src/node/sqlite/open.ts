import { closeSync, existsSync, openSync } from 'node:fs';
import { connect, type Reader, type Writer } from '#src/node/sqlite/driver.ts';
import { migrate } from '#src/node/sqlite/migrate.ts';

/**
 * The connection recipe of every connection. better-sqlite3 is compiled with WAL = NORMAL, which loses acknowledged
 * records at a power cut; `PRAGMA synchronous` reads FULL until the first write and only then tells the truth
 * (notes/reliability.md F1). `recursive_triggers`: without it INSERT OR REPLACE walks past a delete trigger (F3).
 */
const pragmas = [
  // What a sort sets aside may otherwise go to a file in the system's temporary folder, personal data with it; measured,
  // it also halves the kernel time of a check-in.
  'temp_store = MEMORY',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'secure_delete = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
];

/** Gatebook's mark in the file's header: "GBOK". */
export const applicationId = 0x47424f4b;

/** The durability that was asked for is not the one that is in force: nothing may be acknowledged on this connection. */
export class UnsafeStorageError extends Error {}

/** Opens the register for writing: recipe, migration, a first write, then the proof that commits reach the disk. */
export function openWriter(path: string): Writer {
  // SQLite makes a new file readable by everybody, and -wal and -shm after its model: whatever the folder lets others do.
  // Never on a file that is there: closing it would let go of the locks that other connections of this process hold on it.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const db = connect(path);
  try {
    applyRecipe(db);
    migrate(db, path);
    db.pragma(`application_id = ${applicationId}`);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the register for reading beside the writer, for long reads in a worker. */
export function openReader(path: string): Reader {
  const db = connect(path, { isReadOnly: true });
  for (const pragma of pragmas) db.pragma(pragma);
  db.pragma('query_only = ON');
  return db;
}

export function applyRecipe(db: Writer): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  for (const pragma of pragmas) db.pragma(pragma);
}

/** Must come after a write on this connection; before one, SQLite answers what it was asked for, not what it does. */
export function assertDurable(db: Writer): void {
  const synchronous = db.pragma('synchronous', { simple: true });
  const journal = db.pragma('journal_mode', { simple: true });
  if (synchronous !== 2 || journal !== 'wal') {
    throw new UnsafeStorageError(
      `storage is not safe: synchronous=${synchronous}, journal_mode=${journal}; need 2 and wal`,
    );
  }
}
