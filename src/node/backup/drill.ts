import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AbandonedError } from '#src/node/backup/abandoned.ts';
import { copyInSteps } from '#src/node/backup/copy-in-steps.ts';
import { hasRoomFor } from '#src/node/backup/make-copy.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { type Verified, verifyJournal } from '#src/node/sqlite/verify.ts';

/** `verified`: null when the copy did not open as a book at all. `problem`: why it would not do as the book. */
export type Drilled = { verified: Verified | null; problem: string | null };

const prefix = 'drill-';

/** What a drill that came to no end has left. */
export function removeDrills(root: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith(prefix)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

/**
 * Opens a copy as the book, in a folder of its own: a copy that was never restored is a hope. Everything is read again, and
 * everything the screens show is made anew from the journal and compared. The folder is gone afterwards.
 */
export function drill(copy: string, root: string, onLines: (lines: number) => void): Drilled {
  if (!hasRoomFor(copy, root)) return { verified: null, problem: 'no room' };
  const dir = mkdtempSync(join(root, prefix));
  try {
    const path = join(dir, 'gatebook.db');
    copyInSteps(copy, path, () => onLines(0));
    return readAsBook(path, onLines);
  } catch (error) {
    if (error instanceof AbandonedError) throw error;
    return { verified: null, problem: (error as Error).message };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function readAsBook(path: string, onLines: (lines: number) => void): Drilled {
  const db = openWriter(path);
  try {
    const verified = verifyJournal(db, onLines);
    if (!verified.ok) return { verified, problem: `line ${verified.seq}: ${verified.problem}` };
    const { changedTables } = rebuild(db, onLines, () => onLines(0));
    const problem = changedTables.length === 0 ? null : `not what the journal says: ${changedTables.join(', ')}`;
    return { verified, problem };
  } finally {
    db.close();
  }
}
