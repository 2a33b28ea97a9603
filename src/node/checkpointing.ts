import { createVerifierKey } from '#src/domain/journal/verifier-key.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { openLogKey } from '#src/node/keys/key-files.ts';
import { type Checkpointer, createCheckpointer, InconsistentLogError } from '#src/node/sqlite/checkpoints.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { createRegister } from '#src/node/sqlite/register.ts';

/** Somebody who rewrites the whole book can only rewrite what no checkpoint outside it covers: hence often. */
const linesBetween = 256;
const longestMs = 5 * 60_000;

/** The signer of this machine's journal: its name is the log's origin. */
export function openLogSigner(folder: DataFolder) {
  const { publicKey, sign } = openLogKey(folder.keys);
  return { key: createVerifierKey(`gatebook.local/${folder.machineId}/log1`, publicKey, commitHash), sign };
}

/**
 * Signs a checkpoint every 256 lines or five minutes, and whenever asked. A journal that contradicts what was signed is
 * said once and signed no more; the door goes on, since turning people away would not mend the book.
 */
export function keepCheckpoints(
  db: Writer,
  register: ReturnType<typeof createRegister>,
  folder: DataFolder,
  { nowMs, say }: { nowMs(): number; say(line: string): void },
): { checkpointer: Checkpointer; signNow(): void; stop(): void } {
  const checkpointer = createCheckpointer(db, openLogSigner(folder), nowMs);
  let signedSize = checkpointer.last()?.size ?? 0;
  let isBroken = false;
  const signNow = () => {
    const frontier = register.journal.frontier();
    if (isBroken || frontier.size === 0) return;
    try {
      signedSize = checkpointer.sign(frontier).size;
    } catch (error) {
      // A disk that does not take it now may take it in five minutes; a contradiction does not heal.
      isBroken = error instanceof InconsistentLogError;
      say(isBroken ? (error as Error).message : `a checkpoint could not be signed yet: ${(error as Error).message}`);
    }
  };
  const stopListening = register.onWritten((size) => {
    if (size - signedSize >= linesBetween) signNow();
  });
  const timer = setInterval(signNow, longestMs).unref();
  const stop = () => {
    stopListening();
    clearInterval(timer);
  };
  return { checkpointer, signNow, stop };
}
