import { describe, expect, it } from 'vitest';
import { buildConsistency, buildInclusion } from '#src/domain/journal/proofs.ts';
import { nodeHash } from '#src/domain/journal/tree.ts';
import { verifyConsistency, verifyInclusion } from '#src/domain/journal/verify-proofs.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { pairsUpTo, proveGrowth, proveLeaves } from '#tests/domain/journal/prove-all.ts';
import { defineTree, growTree } from '#tests/domain/journal/rfc6962.ts';

const largest = 128;
const grown = growTree(largest);
const { leaves, nodes, readNode } = grown;
const definition = defineTree(leaves);
const pairUp = (left: Uint8Array, right: Uint8Array) => nodeHash(left, right, commitHash);

it(`proves every leaf of every tree up to ${largest} leaves, with the path of the definition`, () => {
  expect(proveLeaves({ ...grown, definition }, largest)).toBe(pairsUpTo(largest));
});

it(`proves every tree up to ${largest} leaves to be part of every later one, with the proof of the definition`, () => {
  expect(proveGrowth({ ...grown, definition }, largest)).toBe(pairsUpTo(largest));
});

describe('the example of RFC 6962 §2.1.3, seven leaves', () => {
  const [a, b, c, d, e, f, j] = leaves as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const [g, h, i] = [pairUp(a, b), pairUp(c, d), pairUp(e, f)];
  const [k, l] = [pairUp(g, h), pairUp(i, j)];
  const pathOf = (index: number) => buildInclusion(index, 7, readNode, commitHash);
  const proofOf = (oldSize: number) => buildConsistency(oldSize, 7, readNode, commitHash);

  it('has the audit paths that the RFC names', () => {
    expect(pathOf(0)).toEqual({ ok: true, path: [b, h, l] });
    expect(pathOf(3)).toEqual({ ok: true, path: [c, g, l] });
    expect(pathOf(4)).toEqual({ ok: true, path: [f, j, k] });
    expect(pathOf(6)).toEqual({ ok: true, path: [i, k] });
  });

  it('has the consistency proofs that the RFC names', () => {
    expect(proofOf(3)).toEqual({ ok: true, path: [c, d, g, l] });
    expect(proofOf(4)).toEqual({ ok: true, path: [l] });
    expect(proofOf(6)).toEqual({ ok: true, path: [i, j, k] });
  });
});

it('names the node that the stored tree lacks', () => {
  const torn = (level: number, index: number) =>
    level === 1 && index === 1 ? undefined : nodes.get(`${level}/${index}`);
  expect(buildInclusion(0, 7, torn, commitHash)).toEqual({ ok: false, reason: 'missing-node', level: 1, index: 1 });
  expect(buildConsistency(2, 7, torn, commitHash)).toEqual({ ok: false, reason: 'missing-node', level: 1, index: 1 });
  expect(buildInclusion(0, 2, torn, commitHash).ok).toBe(true);
});

it('has no answer outside of the tree', () => {
  const outside = { ok: false, reason: 'out-of-range' };
  for (const [index, size] of [
    [0, 0],
    [7, 7],
    [-1, 7],
    [0.5, 7],
    [Number.NaN, 7],
    [0, 2 ** 60],
  ] as const) {
    expect(buildInclusion(index, size, readNode, commitHash)).toEqual(outside);
  }
  for (const [oldSize, newSize] of [
    [8, 7],
    [-1, 7],
    [1.5, 7],
    [1, 2 ** 60],
  ] as const) {
    expect(buildConsistency(oldSize, newSize, readNode, commitHash)).toEqual(outside);
  }
  expect(buildConsistency(0, 7, readNode, commitHash)).toEqual({ ok: true, path: [] });
});

describe('past 2^31 lines, where bit operators would wrap', () => {
  // One line differs from all others, which are alike: a node is known by its level and by whether it covers that line.
  const size = 2 ** 40 + 2 ** 33 + 12_345;
  const [common, odd] = leaves as [Uint8Array, Uint8Array];
  const alike = [common];
  for (let level = 0; level < 50; level += 1)
    alike.push(pairUp(alike[level] as Uint8Array, alike[level] as Uint8Array));

  it.each([0, 2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, 2 ** 40, size - 1])('proves line %d and no other place', (index) => {
    const covering = [odd];
    for (let level = 0; level < 50; level += 1) {
      const [own, other] = [covering[level] as Uint8Array, alike[level] as Uint8Array];
      covering.push(Math.floor(index / 2 ** level) % 2 === 0 ? pairUp(own, other) : pairUp(other, own));
    }
    const read = (level: number, at: number) => (Math.floor(index / 2 ** level) === at ? covering : alike)[level];
    // The last line has left siblings only: folding its path gives the root without the code under test.
    const rootOf = (width: number) => {
      const last = buildInclusion(width - 1, width, read, commitHash);
      if (!last.ok) throw new Error(last.reason);
      return last.path.reduce((node, sibling) => pairUp(sibling, node), width - 1 === index ? odd : common);
    };
    const root = rootOf(size);

    const inclusion = buildInclusion(index, size, read, commitHash);
    if (!inclusion.ok) throw new Error(inclusion.reason);
    const claim = { leaf: odd, index, size, root, path: inclusion.path };
    expect(verifyInclusion(claim, commitHash)).toEqual({ ok: true });
    for (const wrong of [index % 2 ** 31, index % 2 ** 32, index + 1, size - 2].filter((other) => other !== index)) {
      expect(verifyInclusion({ ...claim, index: wrong }, commitHash).ok).toBe(false);
    }

    for (const oldSize of [index + 1, 2 ** 31, 2 ** 32 + 3, 2 ** 40 + 7]) {
      const consistency = buildConsistency(oldSize, size, read, commitHash);
      if (!consistency.ok) throw new Error(consistency.reason);
      const grown = { oldSize, oldRoot: rootOf(oldSize), newSize: size, newRoot: root, path: consistency.path };
      expect(verifyConsistency(grown, commitHash)).toEqual({ ok: true });
      expect(verifyConsistency({ ...grown, newRoot: common }, commitHash).ok).toBe(false);
    }
  });
});

it('says nothing of the size: that comes with the root from the signed checkpoint', () => {
  const built = buildInclusion(0, 5, readNode, commitHash);
  if (!built.ok) throw new Error(built.reason);
  const claim = { leaf: leaves[0] as Uint8Array, index: 0, size: 5, root: definition.root(0, 5), path: built.path };
  expect([4, 5, 6, 7, 8, 9].map((size) => verifyInclusion({ ...claim, size }, commitHash).ok)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});
