import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame } from '#src/domain/journal/verify-proofs.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { writeWhole } from '#src/node/durable-files.ts';
import type { OwnLogs, SignedHead } from '#src/node/own-logs.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { readRoot } from '#src/node/sqlite/journal.ts';

type Places = Pick<DataFolder, 'lastCheckpoint' | 'second'>;

const placesOf = ({ lastCheckpoint, second }: Places): string[] =>
  second === null ? [lastCheckpoint] : [lastCheckpoint, join(second, 'last-checkpoint')];

/** Beside the book and on the second device. Answers the first error; what one place refuses, the other still gets. */
export function noteLastCheckpoint(places: Places, note: string): Error | null {
  let failed: Error | null = null;
  for (const path of placesOf(places)) {
    try {
      writeWhole(path, note);
    } catch (error) {
      failed ??= error as Error;
    }
  }
  return failed;
}

/** What was last signed, as the files beside the book remember it. What is no note of ours is passed over. */
export function readLastCheckpoints(places: Places, logs: OwnLogs): SignedHead[] {
  const notes = placesOf(places).map(readIfThere);
  return notes.map((note) => (note === null ? null : logs.believe(note))).filter((head) => head !== null);
}

function readIfThere(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

/**
 * The remembered head that this book should contain and does not, or null. A head of an earlier log is not asked for: its
 * `origin` line says what became of it.
 */
export function findForgotten(db: Reader, currentNumber: number, remembered: readonly SignedHead[]): SignedHead | null {
  return remembered.find((head) => head.number > currentNumber || !isKept(db, currentNumber, head)) ?? null;
}

const isKept = (db: Reader, currentNumber: number, { number, size, root }: SignedHead): boolean => {
  if (number < currentNumber) return true;
  const today = readRoot(db, size);
  return today !== null && isSame(today, root);
};
