import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removePartials } from '#src/node/backup/rotation.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { type Copied, makeCopiedBook } from '#tests/faults/backup/before.ts';
import { createCopyCheck } from '#tests/faults/backup/check-copies.ts';
import { createPowerCuts } from '#tests/faults/copies/power-cuts.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';

const working = fileURLToPath(new URL('./backup/working.ts', import.meta.url));
const checkCopies = createCopyCheck();
/** As many as stay of one day: each new one makes an older one go. */
const copiesBefore = 8;

/**
 * Power cuts while the book is copied, the copies rotated and visitors written down: the book holds what was acknowledged, the
 * copies what was said of them, on the second device too. The control makes room first and copies the file as it stands.
 */
export const backup = createPowerCuts<Copied>({
  prepare: (dir, random) => makeCopiedBook(dir, random, copiesBefore),
  work: (dir, seed, manner) => [working, dir, String(seed), manner],
  check: async (dir, before, promised, files) => {
    removePartials(join(dir, 'backups'));
    return (
      checkCopies({ dir, sub: 'backups', files }, promised.get('copy') ?? before.copied) ??
      checkCopies({ dir, sub: 'second/backups', files }, 0) ??
      checkBook(dir, promised.get('book') ?? before.lines)
    );
  },
});

function checkBook(dir: string, promised: number): Verdict {
  const db = openWriter(join(dir, 'gatebook.db'));
  try {
    const verified = verifyJournal(db);
    if (!verified.ok) return { verdict: 'wrong', why: `line ${verified.seq}: ${verified.problem}` };
    return verified.lines < promised
      ? { verdict: 'lost', why: `${promised} lines were acknowledged, ${verified.lines} are there` }
      : { verdict: 'sound', why: '' };
  } finally {
    db.close();
  }
}
