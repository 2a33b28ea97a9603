import type { Checkpoint } from '#src/domain/journal/checkpoint.ts';
import type { Hash } from '#src/domain/journal/hash.ts';
import { type ConsistencyRefusal, isSame, verifyConsistency } from '#src/domain/journal/verify-proofs.ts';

export type SuccessionRefusal = 'other-origin' | 'shrunk' | 'not-the-empty-root' | ConsistencyRefusal;

/** `added` is the number of leaves since the earlier checkpoint. */
export type Succession = { ok: true; added: number } | { ok: false; reason: SuccessionRefusal };

/**
 * Whether the later checkpoint is the earlier one grown, as the path of `buildConsistency` proves. Says nothing of the
 * signatures: open both with `openCheckpoint` first. The empty tree is part of every tree (c2sp.org/tlog-witness).
 */
export function checkSuccession(
  earlier: Checkpoint,
  later: Checkpoint,
  path: readonly Uint8Array[],
  hash: Hash,
): Succession {
  if (earlier.origin !== later.origin) return { ok: false, reason: 'other-origin' };
  if (later.size < earlier.size) return { ok: false, reason: 'shrunk' };
  for (const { size, root } of [earlier, later]) {
    if (size === 0 && !isSame(root, hash(new Uint8Array()))) return { ok: false, reason: 'not-the-empty-root' };
  }
  const added = later.size - earlier.size;
  if (earlier.size === 0) return path.length === 0 ? { ok: true, added } : { ok: false, reason: 'path-too-long' };
  const claim = { oldSize: earlier.size, oldRoot: earlier.root, newSize: later.size, newRoot: later.root, path };
  const answer = verifyConsistency(claim, hash);
  return answer.ok ? { ok: true, added } : answer;
}

/**
 * The rule of c2sp.org/tlog-checkpoint: never sign a checkpoint that is inconsistent with one signed before. Measured
 * against the last alone, since that one was let pass against its own predecessor. `null` means that nothing was ever
 * signed under this origin; whoever cannot tell has to start a new origin.
 */
export const mayFollow = (
  lastSigned: Checkpoint | null,
  next: Checkpoint,
  path: readonly Uint8Array[],
  hash: Hash,
): Succession =>
  checkSuccession(lastSigned ?? { origin: next.origin, size: 0, root: hash(new Uint8Array()) }, next, path, hash);
