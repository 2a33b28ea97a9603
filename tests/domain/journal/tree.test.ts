import { expect, it } from 'vitest';
import { fromHex, toHex } from '#src/domain/codes/hex.ts';
import { appendLeaf, emptyFrontier, leafHash, nodeHash, peakPositions, rootOf } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';

/** RFC 6962 §2.1 as it is written: split at the largest power of two below n. Slow, and plainly right. */
function rootByDefinition(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return commitHash(new Uint8Array());
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)), commitHash);
}

// The published vectors of Certificate Transparency (google/certificate-transparency, merkle_tree_test).
const published = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const;

it('gives the published roots after each published leaf', () => {
  let frontier = emptyFrontier;
  expect(toHex(rootOf(frontier, commitHash))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (const [leaf, root] of published) {
    const bytes = fromHex(leaf) as Uint8Array;
    frontier = appendLeaf(frontier, leafHash(bytes, commitHash), commitHash).frontier;
    expect(toHex(rootOf(frontier, commitHash))).toBe(root);
  }
});

it('agrees with the definition for every size up to 200, and its nodes are where the peaks are looked for', () => {
  const leaves: Uint8Array[] = [];
  const nodes = new Map<string, string>();
  let frontier = emptyFrontier;
  for (let size = 1; size <= 200; size += 1) {
    const leaf = leafHash(Uint8Array.of(size), commitHash);
    leaves.push(leaf);
    const grown = appendLeaf(frontier, leaf, commitHash);
    frontier = grown.frontier;
    for (const node of grown.completed) nodes.set(`${node.level}/${node.index}`, toHex(node.hash));
    expect(toHex(rootOf(frontier, commitHash))).toBe(toHex(rootByDefinition(leaves)));
    const peaks = peakPositions(size).map(({ level, index }) => nodes.get(`${level}/${index}`));
    expect(peaks).toEqual(frontier.peaks.map(toHex));
  }
});

it('tells a leaf from a node: two leaves are not the one leaf that their node would be', () => {
  const [left, right] = [leafHash(Uint8Array.of(1), commitHash), leafHash(Uint8Array.of(2), commitHash)];
  const joined = new Uint8Array([...left, ...right]);
  expect(toHex(nodeHash(left, right, commitHash))).not.toBe(toHex(leafHash(joined, commitHash)));
});
