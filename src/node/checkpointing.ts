import type { DataFolder } from '#src/node/data-folder.ts';
import { findForgotten, noteLastCheckpoint, readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import { openOwnLogs } from '#src/node/own-logs.ts';
import { type Checkpointer, createCheckpointer, InconsistentLogError } from '#src/node/sqlite/checkpoints.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { currentOriginNumber } from '#src/node/sqlite/origins.ts';
import type { createRegister } from '#src/node/sqlite/register.ts';

/** Somebody who rewrites the whole book can only rewrite what no checkpoint outside it covers: hence often. */
const linesBetween = 256;
const longestMs = 5 * 60_000;

/**
 * Why nothing is signed: the tree contradicts a checkpoint in the book itself, or the book lacks the head that was signed
 * last (an older copy was put in its place). Neither heals by itself; `gatebook recover` mends it.
 */
export type SigningProblem = 'contradicts-itself' | 'older-than-signed';

export type Checkpoints = {
  checkpointer: Checkpointer;
  problem(): SigningProblem | null;
  signNow(): void;
  stop(): void;
};

/**
 * Signs a checkpoint every 256 lines or five minutes, and whenever asked; each is noted beside the book too. A journal that
 * contradicts what was signed is said once and signed no more; the door goes on, since turning people away would not mend
 * the book.
 */
export function keepCheckpoints(
  db: Writer,
  register: ReturnType<typeof createRegister>,
  folder: DataFolder,
  { nowMs, say }: { nowMs(): number; say(line: string): void },
): Checkpoints {
  const logs = openOwnLogs(folder);
  const number = currentOriginNumber(db, folder.machineId);
  const checkpointer = createCheckpointer(db, logs.signer(number), nowMs);
  const remember = createMemory(folder, say);
  let signedSize = checkpointer.last()?.size ?? 0;
  const forgotten = findForgotten(db, number, readLastCheckpoints(folder, logs));
  const isOlderCopy = forgotten !== null && (forgotten.number > number || forgotten.size > signedSize);
  // A book that itself holds the head which its lines lack was not put back: it was changed, and signing will say so.
  let problem: SigningProblem | null = isOlderCopy ? 'older-than-signed' : null;
  if (isOlderCopy)
    say(
      `this book is older than what was last signed (${forgotten.size} lines); nothing is signed, run gatebook recover`,
    );
  const signNow = () => {
    const frontier = register.journal.frontier();
    if (problem || frontier.size === 0) return;
    try {
      const { size, note } = checkpointer.sign(frontier);
      signedSize = size;
      remember(note);
    } catch (error) {
      // A disk that does not take it now may take it in five minutes; a contradiction does not heal.
      if (error instanceof InconsistentLogError) problem = 'contradicts-itself';
      say(problem ? (error as Error).message : `a checkpoint could not be signed yet: ${(error as Error).message}`);
    }
  };
  const stopListening = register.onWritten((size) => {
    // The first lines of a book are signed at once: nothing is verified against nothing.
    if (signedSize === 0 || size - signedSize >= linesBetween) signNow();
  });
  const timer = setInterval(signNow, longestMs).unref();
  const stop = () => {
    stopListening();
    clearInterval(timer);
  };
  return { checkpointer, problem: () => problem, signNow, stop };
}

/** The same head is noted once; a place that cannot be written is said once, until it can again. */
function createMemory(folder: DataFolder, say: (line: string) => void): (note: string) => void {
  let noted: string | null = null;
  let isTold = false;
  return (note) => {
    if (note === noted) return;
    const failed = noteLastCheckpoint(folder, note);
    if (failed === null) noted = note;
    else if (!isTold) say(`the last checkpoint could not be noted beside the book: ${failed.message}`);
    isTold = failed !== null;
  };
}
