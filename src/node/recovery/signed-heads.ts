import type { OwnLogs, SignedHead } from '#src/node/own-logs.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';

/** Every head in the table of a book that this machine has signed; none from a table that cannot be read. */
export function readSignedHeads(db: Reader, logs: OwnLogs): SignedHead[] {
  try {
    const notes = db.prepare<[], string>('SELECT note FROM checkpoint').pluck().all();
    return notes.map((note) => logs.believe(note)).filter((head) => head !== null);
  } catch (error) {
    if (isSqliteError(error)) return [];
    throw error;
  }
}

/** The heads of the newest log among them, largest first: what the book may not contradict as long as it is signed there. */
export function newestLog(heads: readonly SignedHead[]): SignedHead[] {
  const number = Math.max(0, ...heads.map((head) => head.number));
  return heads.filter((head) => head.number === number).sort((one, other) => other.size - one.size);
}
