import { buildConsistency, buildInclusion } from '#src/domain/journal/proofs.ts';
import { verifyConsistency, verifyInclusion } from '#src/domain/journal/verify-proofs.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { defineTree, growTree } from '#tests/domain/journal/rfc6962.ts';

type Grown = ReturnType<typeof growTree> & { definition: ReturnType<typeof defineTree> };
const bytesOf = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('hex')).join();

/** How many pairs (index, size) and (old size, new size) there are up to a size. */
export const pairsUpTo = (largest: number): number => (largest * (largest + 1)) / 2;

/** Of all leaves of all trees up to `largest`, how many are proved with the very path of the definition. */
export function proveLeaves({ leaves, readNode, definition }: Grown, largest: number): number {
  let proven = 0;
  for (let size = 1; size <= largest; size += 1) {
    const root = definition.root(0, size);
    for (let index = 0; index < size; index += 1) {
      const built = buildInclusion(index, size, readNode, commitHash);
      if (!built.ok) throw new Error(`${index} of ${size}: ${built.reason}`);
      const leaf = leaves[index] as Uint8Array;
      const isAccepted = verifyInclusion({ leaf, index, size, root, path: built.path }, commitHash).ok;
      if (isAccepted && bytesOf(built.path) === bytesOf(definition.path(index, size))) proven += 1;
    }
  }
  return proven;
}

/** Of all trees up to `largest`, each within every later one, how many are proved with the very proof of the definition. */
export function proveGrowth({ readNode, definition }: Grown, largest: number): number {
  let proven = 0;
  for (let newSize = 1; newSize <= largest; newSize += 1) {
    const newRoot = definition.root(0, newSize);
    for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
      const built = buildConsistency(oldSize, newSize, readNode, commitHash);
      if (!built.ok) throw new Error(`${oldSize} of ${newSize}: ${built.reason}`);
      const oldRoot = definition.root(0, oldSize);
      const isAccepted = verifyConsistency({ oldSize, oldRoot, newSize, newRoot, path: built.path }, commitHash).ok;
      if (isAccepted && bytesOf(built.path) === bytesOf(definition.proof(oldSize, newSize))) proven += 1;
    }
  }
  return proven;
}
