import type { Hash } from '#src/domain/journal/hash.ts';
import { peakPositions, rootOf } from '#src/domain/journal/tree.ts';

/** The hash of a complete subtree as `tree_node` holds it (see `TreeNode`), or undefined when it is not there. */
export type NodeReader = (level: number, index: number) => Uint8Array | undefined;

/**
 * A proof's hashes, lowest first. `missing-node` names what the stored tree lacks: then the file needs recovery.
 * `out-of-range` is a question that has no answer in a tree of this size.
 */
export type BuiltPath =
  | { ok: true; path: Uint8Array[] }
  | { ok: false; reason: 'out-of-range' }
  | { ok: false; reason: 'missing-node'; level: number; index: number };

/** The leaves `start` … `end - 1`, a subtree that some RFC 6962 tree splits into. */
type Range = { start: number; end: number };

/** PATH(index, D[size]) of RFC 6962 §2.1.1: proves the leaf `index` to whoever holds the root of `size` leaves. */
export function buildInclusion(index: number, size: number, readNode: NodeReader, hash: Hash): BuiltPath {
  if (!isCount(index) || !isCount(size) || index >= size) return { ok: false, reason: 'out-of-range' };
  const ranges: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return readPath(ranges.reverse(), readNode, hash);
}

/**
 * PROOF(oldSize, D[newSize]) of RFC 6962 §2.1.2: proves that the first `oldSize` leaves are still the same. The empty tree
 * is part of every tree, so for `oldSize` 0 the path is empty (c2sp.org/tlog-witness).
 */
export function buildConsistency(oldSize: number, newSize: number, readNode: NodeReader, hash: Hash): BuiltPath {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return { ok: false, reason: 'out-of-range' };
  if (oldSize === 0) return { ok: true, path: [] };
  const ranges: Range[] = [];
  let start = 0;
  let end = newSize;
  while (oldSize !== end) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // From the first leaf on, the subtree is the old tree itself, whose root the verifier has.
  if (start > 0) ranges.push({ start, end });
  return readPath(ranges.reverse(), readNode, hash);
}

function readPath(ranges: Range[], readNode: NodeReader, hash: Hash): BuiltPath {
  const path: Uint8Array[] = [];
  for (const { start, end } of ranges) {
    const peaks: Uint8Array[] = [];
    for (const peak of peakPositions(end - start)) {
      // A range starts at a multiple of a power of two no smaller than itself: its subtrees are nodes of the whole tree.
      const index = peak.index + start / 2 ** peak.level;
      const node = readNode(peak.level, index);
      if (node === undefined) return { ok: false, reason: 'missing-node', level: peak.level, index };
      peaks.push(node);
    }
    path.push(rootOf({ size: end - start, peaks }, hash));
  }
  return { ok: true, path };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The largest power of two below `width`. */
function splitOf(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}
