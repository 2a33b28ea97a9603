import { appendLeaf, emptyFrontier, leafHash, nodeHash } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';

// RFC 6962 §2.1 as it is written, by recursion over the leaves: slow, plainly right, and nothing in common with the
// product but the hash of a node.

export type Definition = {
  /** MTH(D[start:end]) */
  root(start: number, end: number): Uint8Array;
  /** PATH(m, D[0:n]) */
  path(m: number, n: number): Uint8Array[];
  /** PROOF(m, D[0:n]) */
  proof(m: number, n: number): Uint8Array[];
};

/** Roots are kept, since every question asks for the same ones again. */
export function defineTree(leaves: readonly Uint8Array[]): Definition {
  const kept = new Map<string, Uint8Array>();
  const root = (start: number, end: number): Uint8Array => {
    if (end - start === 1) return leaves[start] as Uint8Array;
    const key = `${start}:${end}`;
    const k = start + splitOf(end - start);
    const value = kept.get(key) ?? nodeHash(root(start, k), root(k, end), commitHash);
    kept.set(key, value);
    return value;
  };
  const path = (m: number, start: number, end: number): Uint8Array[] => {
    if (end - start === 1) return [];
    const k = splitOf(end - start);
    return m < k
      ? [...path(m, start, start + k), root(start + k, end)]
      : [...path(m - k, start + k, end), root(start, start + k)];
  };
  const subproof = (m: number, start: number, end: number, isWhole: boolean): Uint8Array[] => {
    const n = end - start;
    if (m === n) return isWhole ? [] : [root(start, end)];
    const k = splitOf(n);
    return m <= k
      ? [...subproof(m, start, start + k, isWhole), root(start + k, end)]
      : [...subproof(m - k, start + k, end, false), root(start, start + k)];
  };
  return { root, path: (m, n) => path(m, 0, n), proof: (m, n) => subproof(m, 0, n, true) };
}

/** On which side each hash of PATH(m, D[n]) stands, lowest first: what the path says of the tree's shape. */
export function shapeOfPath(m: number, n: number): string {
  if (n === 1) return '';
  const k = splitOf(n);
  return m < k ? `${shapeOfPath(m, k)}R` : `${shapeOfPath(m - k, n - k)}L`;
}

/** The same of PROOF(m, D[n]); it begins with `=` when the verifier starts from the old root. */
export function shapeOfProof(m: number, n: number, isWhole = true): string {
  if (m === n) return isWhole ? '=' : '';
  const k = splitOf(n);
  return m <= k ? `${shapeOfProof(m, k, isWhole)}R` : `${shapeOfProof(m - k, n - k, false)}L`;
}

function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** A tree grown line by line as the journal grows it, and its nodes as the table `tree_node` would give them back. */
export function growTree(size: number) {
  const leaves = Array.from({ length: size }, (_, i) => leafHash(Uint8Array.of(i >> 8, i & 0xff), commitHash));
  const nodes = new Map<string, Uint8Array>();
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    const grown = appendLeaf(frontier, leaf, commitHash);
    frontier = grown.frontier;
    for (const node of grown.completed) nodes.set(`${node.level}/${node.index}`, node.hash);
  }
  return { leaves, nodes, readNode: (level: number, index: number) => nodes.get(`${level}/${index}`) };
}
