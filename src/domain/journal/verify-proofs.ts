import type { Hash } from '#src/domain/journal/hash.ts';
import { nodeHash } from '#src/domain/journal/tree.ts';

// A path fixes the shape of the tree above a leaf, not its size: the path of leaf 0 is the same in trees of 5 to 8 leaves.
// Take size and root together from one signed checkpoint, never from the proof.

/** That `leaf` (a leaf hash) is leaf number `index` of the tree of `size` leaves with this root. */
export type InclusionClaim = {
  leaf: Uint8Array;
  index: number;
  size: number;
  root: Uint8Array;
  path: readonly Uint8Array[];
};

/** That the first `oldSize` leaves of the new tree are the old tree. */
export type ConsistencyClaim = {
  oldSize: number;
  oldRoot: Uint8Array;
  newSize: number;
  newRoot: Uint8Array;
  path: readonly Uint8Array[];
};

type PathRefusal = 'malformed-hash' | 'path-too-short' | 'path-too-long';
export type InclusionRefusal = 'out-of-range' | PathRefusal | 'root-differs';
export type ConsistencyRefusal = 'out-of-range' | PathRefusal | 'old-root-differs' | 'new-root-differs';
export type InclusionAnswer = { ok: true } | { ok: false; reason: InclusionRefusal };
export type ConsistencyAnswer = { ok: true } | { ok: false; reason: ConsistencyRefusal };

const refuse = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;

/** RFC 9162 §2.1.3.2. `fn` and `sn` are the RFC's: the node on the path and the last node, both on the current level. */
export function verifyInclusion({ leaf, index, size, root, path }: InclusionClaim, hash: Hash): InclusionAnswer {
  if (!isCount(index) || !isCount(size) || index >= size) return refuse('out-of-range');
  if (![leaf, root, ...path].every(isHash)) return refuse('malformed-hash');
  let fn = index;
  let sn = size - 1;
  let node = leaf;
  for (const sibling of path) {
    if (sn === 0) return refuse('path-too-long');
    if (isOdd(fn) || fn === sn) {
      node = nodeHash(sibling, node, hash);
      [fn, sn] = skipLoneLevels(fn, sn);
    } else {
      node = nodeHash(node, sibling, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  if (sn !== 0) return refuse('path-too-short');
  return isSame(node, root) ? { ok: true } : refuse('root-differs');
}

/** RFC 9162 §2.1.4.2, for 0 < oldSize ≤ newSize; equal sizes need equal roots and an empty path. */
export function verifyConsistency(claim: ConsistencyClaim, hash: Hash): ConsistencyAnswer {
  const { oldSize, oldRoot, newSize, newRoot, path } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize === 0 || oldSize > newSize) return refuse('out-of-range');
  if (![oldRoot, newRoot, ...path].every(isHash)) return refuse('malformed-hash');
  if (oldSize === newSize && path.length > 0) return refuse('path-too-long');
  if (oldSize === newSize) return isSame(oldRoot, newRoot) ? { ok: true } : refuse('new-root-differs');
  let [fn, sn] = [oldSize - 1, newSize - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  // Nothing is left exactly when the old size is a power of two: then the old root itself is a node of the new tree.
  const [first, ...siblings] = fn === 0 ? [oldRoot, ...path] : path;
  if (first === undefined) return refuse('path-too-short');
  let oldNode = first;
  let newNode = first;
  for (const sibling of siblings) {
    if (sn === 0) return refuse('path-too-long');
    if (isOdd(fn) || fn === sn) {
      oldNode = nodeHash(sibling, oldNode, hash);
      newNode = nodeHash(sibling, newNode, hash);
      [fn, sn] = skipLoneLevels(fn, sn);
    } else {
      newNode = nodeHash(newNode, sibling, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  if (sn !== 0) return refuse('path-too-short');
  if (!isSame(oldNode, oldRoot)) return refuse('old-root-differs');
  return isSame(newNode, newRoot) ? { ok: true } : refuse('new-root-differs');
}

/** Past the levels on which the last node has no sibling and is carried up as it is. */
function skipLoneLevels(fn: number, sn: number): [number, number] {
  let [node, last] = [fn, sn];
  while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
  return [node, last];
}

// Bit operators stop at 2^31; these are exact to 2^53.
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

export const hashBytes = 32;
const isHash = (bytes: Uint8Array): boolean => bytes.length === hashBytes;

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);
