import { concatBytes, type Hash } from '#src/domain/journal/hash.ts';

/** RFC 6962 §2.1: leaves and nodes are hashed with different first bytes, so that one can never pass for the other. */
export const leafHash = (head: Uint8Array, hash: Hash): Uint8Array => hash(concatBytes(Uint8Array.of(0), head));

export const nodeHash = (left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array =>
  hash(concatBytes(Uint8Array.of(1), left, right));

/** A complete subtree: `level` 0 is a leaf; it covers the leaves `index << level` … `((index + 1) << level) - 1`. */
export type TreeNode = { level: number; index: number; hash: Uint8Array };

/** The roots of the complete subtrees that cover the first `size` leaves, largest first: all that appending needs. */
export type Frontier = { size: number; peaks: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** Adds one leaf. `completed` are the nodes that became complete: the leaf itself, then one per finished pair. */
export function appendLeaf(
  frontier: Frontier,
  leaf: Uint8Array,
  hash: Hash,
): { frontier: Frontier; completed: TreeNode[] } {
  const completed: TreeNode[] = [{ level: 0, index: frontier.size, hash: leaf }];
  const peaks = [...frontier.peaks];
  let node = leaf;
  // Each trailing one bit of the size is a peak that the new leaf completes; division keeps past 2^31 exact.
  for (let level = 0, rest = frontier.size; rest % 2 === 1; level += 1, rest = Math.floor(rest / 2)) {
    node = nodeHash(peaks.pop() as Uint8Array, node, hash);
    completed.push({ level: level + 1, index: Math.floor(rest / 2), hash: node });
  }
  peaks.push(node);
  return { frontier: { size: frontier.size + 1, peaks }, completed };
}

/** The tree's root: the hash of nothing for an empty tree (RFC 6962 §2.1), else the peaks folded from the right. */
export function rootOf(frontier: Frontier, hash: Hash): Uint8Array {
  if (frontier.size === 0) return hash(new Uint8Array());
  return frontier.peaks.reduceRight((right, left) => nodeHash(left, right, hash));
}

/** Where the peaks of a tree of `size` leaves stand, largest first. */
export function peakPositions(size: number): { level: number; index: number }[] {
  const positions: { level: number; index: number }[] = [];
  let start = 0;
  for (let level = Math.floor(Math.log2(Math.max(1, size))) + 1; level >= 0; level -= 1) {
    const span = 2 ** level;
    if (size - start >= span) {
      positions.push({ level, index: start / span });
      start += span;
    }
  }
  return positions;
}
