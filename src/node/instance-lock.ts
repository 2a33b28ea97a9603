import { DataFolderError } from '#src/node/data-folder.ts';
import { connect, isSqliteError } from '#src/node/sqlite/driver.ts';

const waitMs = 200;

/**
 * One process per data folder: a tiny SQLite file held exclusively for life. The kernel lets go of it when the process
 * dies, however it dies, so there is no stale lock to clean away.
 */
export function holdInstanceLock(path: string): { release(): void } {
  const db = connect(path, { busyTimeoutMs: waitMs });
  try {
    // Not locking_mode=EXCLUSIVE: two starters would each keep a shared lock and both give up.
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!isSqliteError(error) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw new DataFolderError('another Gatebook is running on this data folder; use that one, or stop it first');
  }
  return { release: () => db.close() };
}
