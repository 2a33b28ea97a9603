import { type Checkpoint, openCheckpoint, signCheckpoint, type TrustedLog } from '#src/domain/journal/checkpoint.ts';
import {
  checkSuccession,
  mayFollow,
  type Succession,
  type SuccessionRefusal,
} from '#src/domain/journal/consistency.ts';
import type { NoteSigner } from '#src/domain/journal/note.ts';
import { buildConsistency } from '#src/domain/journal/proofs.ts';
import { type Frontier, rootOf } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { verifyBytes } from '#src/node/keys/key-files.ts';
import type { Reader, Writer } from '#src/node/sqlite/driver.ts';
import { createNodeReader, readFrontier } from '#src/node/sqlite/journal.ts';

/** The tree no longer contains what was signed before: signing on would be a lie. The journal needs recovery. */
export class InconsistentLogError extends Error {
  constructor(reason: string) {
    super(`the journal contradicts its own last checkpoint (${reason}); nothing more is signed, run gatebook verify`);
  }
}

/** `at`: when it was signed. */
export type SignedCheckpoint = { size: number; at: number; note: string };

/** Signs the heads of one log and keeps them. Never signs one that does not contain the one before (c2sp.org/tlog-checkpoint). */
export function createCheckpointer(db: Writer, signer: NoteSigner, nowMs: () => number) {
  const insert = db.prepare('INSERT INTO checkpoint (origin, size, at, note) VALUES (?, ?, ?, ?)');
  const log: TrustedLog = { origin: signer.key.name, keys: [signer.key] };
  return {
    log,
    last: () => lastCheckpoint(db, log.origin),
    /** The head of what is committed now. The same size is signed once; throws InconsistentLogError. */
    sign(frontier: Frontier): SignedCheckpoint {
      const last = lastCheckpoint(db, log.origin);
      if (last?.size === frontier.size) return last;
      const next = { origin: log.origin, size: frontier.size, root: rootOf(frontier, commitHash) };
      const before = last && believe(last.note, [log]);
      const answer = mayFollow(before, next, consistencyPath(db, before?.size ?? 0, next.size), commitHash);
      if (!answer.ok) throw new InconsistentLogError(answer.reason);
      const note = signCheckpoint(next, signer);
      const at = nowMs();
      insert.run(next.origin, next.size, at, note);
      return { size: next.size, at, note };
    },
  };
}

export type Checkpointer = ReturnType<typeof createCheckpointer>;

export const lastCheckpoint = (db: Reader, origin: string): SignedCheckpoint | null =>
  (db.prepare('SELECT size, at, note FROM checkpoint WHERE origin = ? ORDER BY size DESC LIMIT 1').get(origin) as
    | SignedCheckpoint
    | undefined) ?? null;

/**
 * Whether a checkpoint from elsewhere (a photo, a printed sheet) is a beginning of today's register: how many lines came
 * since, or why not. Its signature must be of one of `logs`.
 */
export function compareWithAnchor(db: Reader, note: string, logs: readonly TrustedLog[]): AnchorAnswer {
  const opened = openCheckpoint(note, logs, verifyBytes);
  if (!opened.ok) return { ok: false, reason: opened.reason };
  const anchor = opened.checkpoint;
  const frontier = readFrontier(db);
  const today = { origin: anchor.origin, size: frontier.size, root: rootOf(frontier, commitHash) };
  if (today.size < anchor.size) return { ok: false, reason: 'shrunk' };
  return checkSuccession(anchor, today, consistencyPath(db, anchor.size, today.size), commitHash);
}

type OpenedAnchor = ReturnType<typeof openCheckpoint>;
export type AnchorRefusal = SuccessionRefusal | Extract<OpenedAnchor, { ok: false }>['reason'];
export type AnchorAnswer = Extract<Succession, { ok: true }> | { ok: false; reason: AnchorRefusal };

function believe(note: string, logs: readonly TrustedLog[]): Checkpoint {
  const opened = openCheckpoint(note, logs, verifyBytes);
  if (!opened.ok) throw new InconsistentLogError(opened.reason);
  return opened.checkpoint;
}

function consistencyPath(db: Reader, oldSize: number, newSize: number): readonly Uint8Array[] {
  const built = buildConsistency(oldSize, newSize, createNodeReader(db), commitHash);
  if (!built.ok) throw new InconsistentLogError(built.reason);
  return built.path;
}
