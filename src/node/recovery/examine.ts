import type { DataFolder } from '#src/node/data-folder.ts';
import { findForgotten, readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import type { OwnLogs, SignedHead } from '#src/node/own-logs.ts';
import { readSignedHeads } from '#src/node/recovery/signed-heads.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';
import { readRoot } from '#src/node/sqlite/journal.ts';
import { openReader, openWriter } from '#src/node/sqlite/open.ts';
import { currentOriginNumber } from '#src/node/sqlite/origins.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';

/** A book as it stands. `isSound`: every page and line is as it was written; `isBehind`: it lacks what was signed last. */
export type Examined = { isSound: boolean; isBehind: boolean; lines: number };

const broken: Examined = { isSound: false, isBehind: false, lines: 0 };

/** Opens a copy of the book: what SQLite makes of the write-ahead log must not happen to the only one. */
export function examine(path: string, folder: DataFolder, logs: OwnLogs, onLines: (lines: number) => void): Examined {
  let db: Reader | undefined;
  try {
    // Takes the write-ahead log in, and an older book to today's schema.
    openWriter(path).close();
    db = openReader(path);
    return examineBook(db, folder, logs, onLines);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return broken;
  } finally {
    db?.close();
  }
}

function examineBook(db: Reader, folder: DataFolder, logs: OwnLogs, onLines: (lines: number) => void): Examined {
  // Not quick_check, which holds no index against its table: the nightly reading would go on finding what is left here.
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return broken;
  const verified = verifyJournal(db, onLines);
  // An empty book is what SQLite makes of an empty file: whether that is all there ever was, other sources say.
  if (!verified.ok || verified.lines === 0) return broken;
  const number = currentOriginNumber(db, folder.machineId);
  const remembered: SignedHead[] = [...readLastCheckpoints(folder, logs), ...readSignedHeads(db, logs)];
  const isBehind = findForgotten(db, number, remembered) !== null;
  return { isSound: true, isBehind, lines: verified.lines };
}

/** Whether the book in the file has this head among its own. */
export const contains = (db: Reader, { size, root }: SignedHead): boolean => {
  const own = readRoot(db, size);
  return own !== null && Buffer.compare(own, root) === 0;
};
