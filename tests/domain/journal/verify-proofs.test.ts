import { describe, expect, it } from 'vitest';
import { verifyConsistency, verifyInclusion } from '#src/domain/journal/verify-proofs.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { defineTree, growTree } from '#tests/domain/journal/rfc6962.ts';

const { leaves } = growTree(8);
const definition = defineTree(leaves);
const stray = commitHash(Uint8Array.of(9));
const short = stray.subarray(0, 12);
const leaf = leaves[4] as Uint8Array;
const inclusion = { leaf, index: 4, size: 7, root: definition.root(0, 7), path: definition.path(4, 7) };
const consistency = {
  oldSize: 3,
  oldRoot: definition.root(0, 3),
  newSize: 7,
  newRoot: definition.root(0, 7),
  path: definition.proof(3, 7),
};
const refused = (reason: string) => ({ ok: false, reason });
const asked = (altered: Partial<typeof inclusion>) => verifyInclusion({ ...inclusion, ...altered }, commitHash);
const askedOfGrowth = (altered: Partial<typeof consistency>) =>
  verifyConsistency({ ...consistency, ...altered }, commitHash);

describe('an inclusion proof', () => {
  it('is refused for the reason that there is', () => {
    expect(asked({})).toEqual({ ok: true });
    for (const index of [7, 8, -1, 0.5, Number.NaN]) expect(asked({ index })).toEqual(refused('out-of-range'));
    for (const size of [4, 0, -7, 2 ** 60]) expect(asked({ size })).toEqual(refused('out-of-range'));
    expect(asked({ path: [...inclusion.path, stray] })).toEqual(refused('path-too-long'));
    expect(asked({ path: inclusion.path.slice(0, -1) })).toEqual(refused('path-too-short'));
    expect(asked({ path: inclusion.path.with(0, short) })).toEqual(refused('malformed-hash'));
    expect(asked({ leaf: stray })).toEqual(refused('root-differs'));
  });

  it('is refused when a byte has moved from the sibling to the leaf, which leaves the hashed bytes as they were', () => {
    const [sibling, ...rest] = inclusion.path as [Uint8Array, ...Uint8Array[]];
    const moved = { leaf: Uint8Array.of(...leaf, sibling[0] as number), path: [sibling.subarray(1), ...rest] };
    expect(asked(moved)).toEqual(refused('malformed-hash'));
  });

  it('is refused when leaf and root are alike but no hashes', () => {
    const alone = { index: 0, size: 1, path: [] };
    expect(asked({ ...alone, leaf: short, root: short })).toEqual(refused('malformed-hash'));
    expect(asked({ ...alone, leaf, root: leaf })).toEqual({ ok: true });
  });
});

describe('a consistency proof', () => {
  it('is refused for the reason that there is', () => {
    expect(askedOfGrowth({})).toEqual({ ok: true });
    for (const oldSize of [0, 8, -1, 0.5]) expect(askedOfGrowth({ oldSize })).toEqual(refused('out-of-range'));
    expect(askedOfGrowth({ path: [...consistency.path, stray] })).toEqual(refused('path-too-long'));
    expect(askedOfGrowth({ path: consistency.path.slice(0, -1) })).toEqual(refused('path-too-short'));
    expect(askedOfGrowth({ path: [] })).toEqual(refused('path-too-short'));
    expect(askedOfGrowth({ path: consistency.path.with(0, short) })).toEqual(refused('malformed-hash'));
    expect(askedOfGrowth({ oldRoot: stray })).toEqual(refused('old-root-differs'));
    expect(askedOfGrowth({ newRoot: stray })).toEqual(refused('new-root-differs'));
  });

  it('is refused when a byte has moved from the path to the old root, which is itself a node of the new tree', () => {
    const whole = { oldSize: 4, oldRoot: definition.root(0, 4), path: definition.proof(4, 7) };
    const [sibling] = whole.path as [Uint8Array];
    expect(askedOfGrowth(whole)).toEqual({ ok: true });
    const oldRoot = Uint8Array.of(...whole.oldRoot, sibling[0] as number);
    expect(askedOfGrowth({ ...whole, oldRoot, path: [sibling.subarray(1)] })).toEqual(refused('malformed-hash'));
  });

  it('between equal sizes needs equal roots and no path', () => {
    const same = { oldSize: 7, oldRoot: consistency.newRoot, path: [] };
    expect(askedOfGrowth(same)).toEqual({ ok: true });
    expect(askedOfGrowth({ ...same, path: [stray] })).toEqual(refused('path-too-long'));
    expect(askedOfGrowth({ ...same, oldRoot: stray })).toEqual(refused('new-root-differs'));
  });
});
