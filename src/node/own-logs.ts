import { type Checkpoint, openCheckpoint, type TrustedLog } from '#src/domain/journal/checkpoint.ts';
import { type NoteSigner, parseNote } from '#src/domain/journal/note.ts';
import { formatOrigin, readOriginNumber } from '#src/domain/journal/origins.ts';
import { createVerifierKey } from '#src/domain/journal/verifier-key.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { openLogKey, verifyBytes } from '#src/node/keys/key-files.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { currentOriginNumber } from '#src/node/sqlite/origins.ts';

/** A head that this machine's key has signed, and the number of the log it was signed under. */
export type SignedHead = Checkpoint & { number: number; note: string };

export type OwnLogs = {
  signer(number: number): NoteSigner;
  /** Null for what this machine has not signed. */
  believe(note: string): SignedHead | null;
};

/** Every log of this machine: the names differ, the key is one. */
export function openOwnLogs({ keys, machineId }: Pick<DataFolder, 'keys' | 'machineId'>): OwnLogs {
  const { publicKey, sign } = openLogKey(keys);
  const signer = (number: number): NoteSigner => ({
    key: createVerifierKey(formatOrigin(machineId, number), publicKey, commitHash),
    sign,
  });
  return {
    signer,
    believe(note) {
      const parsed = parseNote(note);
      const [origin = ''] = parsed.ok ? parsed.note.text.split('\n') : [];
      const number = readOriginNumber(machineId, origin);
      if (number === null) return null;
      const opened = openCheckpoint(note, [trust(signer(number))], verifyBytes);
      return opened.ok ? { ...opened.checkpoint, number, note } : null;
    },
  };
}

/** The signer of this machine's journal, under the name the book is signed under now. */
export const openLogSigner = (folder: DataFolder, db: Reader): NoteSigner =>
  openOwnLogs(folder).signer(currentOriginNumber(db, folder.machineId));

/** All names the book was ever signed under, for an old checkpoint from outside. */
export function trustOwnLogs(folder: DataFolder, db: Reader): TrustedLog[] {
  const { signer } = openOwnLogs(folder);
  const count = currentOriginNumber(db, folder.machineId);
  return Array.from({ length: count }, (_, index) => trust(signer(index + 1)));
}

const trust = ({ key }: NoteSigner): TrustedLog => ({ origin: key.name, keys: [key] });
