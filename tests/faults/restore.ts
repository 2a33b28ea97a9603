import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endRestore } from '#src/node/backup/restore.ts';
import { openDataFolder } from '#src/node/data-folder.ts';
import { finishRestore } from '#src/node/recovery/after-restore.ts';
import { createCopyCheck } from '#tests/faults/backup/check-copies.ts';
import { createPowerCuts } from '#tests/faults/copies/power-cuts.ts';
import { readWholeBook } from '#tests/faults/copies/whole-book.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';
import { isKept, makeOldBook, type Old } from '#tests/faults/restore/before.ts';

const working = fileURLToPath(new URL('./restore/working.ts', import.meta.url));
const checkCopies = createCopyCheck();
const lost = (why: string): Verdict => ({ verdict: 'lost', why });

/**
 * Power cuts while a copy is put in the place of a book that is whole, broken or gone. What stood there before is there or
 * aside, the copies are untouched, and the next start finds a whole book: the copy once it was promised, and until then that
 * or whatever stood there. The control moves the old one away and copies the file into its place.
 */
export const restore = createPowerCuts<Old>({
  prepare: makeOldBook,
  work: (dir, seed, manner) => [working, dir, String(seed), manner],
  check: async (dir, old, promised, files) => {
    if (!isKept(dir, old)) return lost('what stood there before is gone');
    const copies = checkCopies({ dir, sub: 'backups', files }, old.copied);
    if (copies) return copies;
    // As the next start does before it opens the book.
    await endRestore(openDataFolder(dir), finishRestore, () => {});
    return checkBook(dir, old, promised.get('restored') ?? 0);
  },
});

function checkBook(dir: string, old: Old, promised: number): Verdict {
  const path = join(dir, 'gatebook.db');
  const found = existsSync(path) ? readWholeBook(path) : null;
  if (found && found.lines >= old.copied) return { verdict: 'sound', why: '' };
  if (found) return lost(`the copy has ${old.copied} lines, the book ${found.lines}`);
  // Nothing was replaced yet: the old book was no better before.
  const isUntouched = promised === 0 && !old.isSound;
  return isUntouched ? { verdict: 'sound', why: '' } : lost('the book is not whole');
}
