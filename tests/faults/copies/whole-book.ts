import { connect, isSqliteError } from '#src/node/sqlite/driver.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';

export type WholeBook = { lines: number; root: string; schema: number };

/** What a file holds when every page and every line of it is as it was written, whatever its schema; null when not. */
export function readWholeBook(path: string): WholeBook | null {
  try {
    const db = connect(path);
    try {
      if (db.pragma('quick_check', { simple: true }) !== 'ok') return null;
      const schema = db.pragma('user_version', { simple: true }) as number;
      const verified = verifyJournal(db);
      return verified.ok ? { lines: verified.lines, root: verified.root, schema } : null;
    } finally {
      db.close();
    }
  } catch (error) {
    if (isSqliteError(error)) return null;
    throw error;
  }
}
