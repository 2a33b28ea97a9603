import { type Frontier, peakPositions, rootOf } from '#src/domain/journal/tree.ts';
import { isSame } from '#src/domain/journal/verify-proofs.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { findForgotten, readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import { type OwnLogs, openOwnLogs, type SignedHead } from '#src/node/own-logs.ts';
import { lastCheckpoint } from '#src/node/sqlite/checkpoints.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';
import { createNodeReader } from '#src/node/sqlite/journal.ts';
import { currentOriginNumber } from '#src/node/sqlite/origins.ts';
import { atOneMoment, broken, type Verified, verifyJournal } from '#src/node/sqlite/verify.ts';

/**
 * `since-signed`: the lines after the last signed checkpoint, whose signature and root are checked first. `whole`: every
 * line. `whole-file`: every line and then every page and index of the file.
 */
export type Extent = 'since-signed' | 'whole' | 'whole-file';

/** Lines `from` up to what `verified` says were read. */
export type Checked = { from: number; verified: Verified };

type Folder = Pick<DataFolder, 'keys' | 'machineId' | 'lastCheckpoint' | 'second'>;
type Progress = (lines: number) => void;

/**
 * Reads the book and holds it against what this machine has signed. Answers on any file; throws only when it could not be
 * read at all. A beginning that is not the one that was signed is read from the first line on, to find out where.
 */
export function verifyBook(db: Reader, folder: Folder, extent: Extent, onProgress: Progress): Checked {
  const logs = openOwnLogs(folder);
  // Before the moment at which the book is read: a head that is signed and noted meanwhile has lines that are not in it.
  const remembered = readLastCheckpoints(folder, logs);
  return atOneMoment(db, () => {
    const start = extent === 'since-signed' ? findSignedStart(db, folder, logs) : null;
    if (start) return { from: start.size, verified: verifyJournal(db, onProgress, start) };
    const verified = verifyJournal(db, onProgress);
    if (!verified.ok) return { from: 0, verified };
    const problem = holdAgainstSigned(db, folder, logs, remembered, verified.lines);
    return {
      from: 0,
      verified: problem ?? ((extent === 'whole-file' && checkFile(db, verified.lines, onProgress)) || verified),
    };
  });
}

/** The tree of the lines up to the last signed checkpoint; null when there is none, or when it is not what was signed. */
function findSignedStart(db: Reader, { machineId }: Folder, logs: OwnLogs): Frontier | null {
  try {
    const signed = readSigned(db, machineId, logs);
    const frontier = signed && readFrontierAt(db, signed.size);
    return frontier && isSame(rootOf(frontier, commitHash), signed.root) ? frontier : null;
  } catch (error) {
    // Whatever the file is that cannot even tell this, the reading from the first line on says it better.
    if (isSqliteError(error)) return null;
    throw error;
  }
}

function readSigned(db: Reader, machineId: string, logs: OwnLogs): SignedHead | null {
  const origin = logs.signer(currentOriginNumber(db, machineId)).key.name;
  const last = lastCheckpoint(db, origin);
  const head = last && logs.believe(last.note);
  return head && head.size > 0 ? head : null;
}

function readFrontierAt(db: Reader, size: number): Frontier | null {
  const readNode = createNodeReader(db);
  const peaks = peakPositions(size).map(({ level, index }) => readNode(level, index));
  return peaks.every((peak) => peak !== undefined) ? { size, peaks } : null;
}

/** The book fits itself: is it also the one whose heads were signed, in it and beside it? */
function holdAgainstSigned(
  db: Reader,
  { machineId }: Folder,
  logs: OwnLogs,
  remembered: readonly SignedHead[],
  lines: number,
): Verified | null {
  const number = currentOriginNumber(db, machineId);
  const last = lastCheckpoint(db, logs.signer(number).key.name);
  const inBook = last && logs.believe(last.note);
  if (last && !inBook) return broken(last.size, 'checkpoint-differs');
  const forgotten = findForgotten(db, number, [...(inBook ? [inBook] : []), ...remembered]);
  if (!forgotten) return null;
  return forgotten.size > lines ? broken(lines, 'cut-off') : broken(forgotten.size, 'checkpoint-differs');
}

/** Pages and indexes, also those of the lists that the screens show; table by table, so that it can be abandoned between. */
function checkFile(db: Reader, lines: number, onProgress: Progress): Verified | null {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  for (const table of tables) {
    const problem = checkTable(db, table);
    if (problem) return { ...broken(lines, 'file-damaged'), problem: `the file is damaged (${problem})` };
    onProgress(lines);
  }
  return null;
}

function checkTable(db: Reader, table: string): string | null {
  try {
    const answer = String(db.pragma(`integrity_check('${table.replaceAll("'", "''")}')`, { simple: true }));
    return answer === 'ok' ? null : answer;
  } catch (error) {
    if (isSqliteError(error) && error.code.startsWith('SQLITE_CORRUPT')) return error.code;
    throw error;
  }
}
