import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '#src/domain/codes/hex.ts';
import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import { buildConsistency, buildInclusion } from '#src/domain/journal/proofs.ts';
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '#src/domain/journal/tree.ts';
import { verifyConsistency, verifyInclusion } from '#src/domain/journal/verify-proofs.ts';
import { commitHash } from '#src/node/keys/hash.ts';

// The vectors of Certificate Transparency (google/certificate-transparency, merkle_tree_test), as they stand as Base 64
// in transparency-dev/merkle, testdata/{inclusion,consistency}: proofs over its eight published leaves.
const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];

const root = {
  1: 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
  2: '+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=',
  3: 'rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=',
  5: 'Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=',
  6: 'duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=',
  7: '3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw=',
  8: 'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=',
} as const;

const inclusions = [
  { index: 0, size: 1, leaf: root[1], path: [] },
  {
    index: 0,
    size: 8,
    leaf: root[1],
    path: [
      'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
      'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
      'a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=',
    ],
  },
  {
    index: 5,
    size: 8,
    leaf: 'QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg=',
    path: [
      'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
      'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
      '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
    ],
  },
  { index: 2, size: 3, leaf: 'ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=', path: [root[2]] },
  {
    index: 1,
    size: 5,
    leaf: 'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
    path: [root[1], 'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=', 'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms='],
  },
] as const;

const consistencies = [
  { oldSize: 1, newSize: 1, path: [] },
  {
    oldSize: 1,
    newSize: 8,
    path: [
      'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
      'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
      'a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=',
    ],
  },
  {
    oldSize: 6,
    newSize: 8,
    path: [
      'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
      'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
      '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
    ],
  },
  {
    oldSize: 2,
    newSize: 5,
    path: ['Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=', 'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms='],
  },
  {
    oldSize: 6,
    newSize: 7,
    path: [
      'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
      'sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8=',
      '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
    ],
  },
] as const;

const nodes = new Map<string, Uint8Array>();
const roots = new Map<number, string>();
let frontier = emptyFrontier;
for (const leaf of published) {
  const grown = appendLeaf(frontier, leafHash(fromHex(leaf) as Uint8Array, commitHash), commitHash);
  frontier = grown.frontier;
  for (const node of grown.completed) nodes.set(`${node.level}/${node.index}`, node.hash);
  roots.set(frontier.size, encodeBase64(rootOf(frontier, commitHash)));
}
const readNode = (level: number, index: number) => nodes.get(`${level}/${index}`);
const decode = (text: string) => decodeBase64(text) as Uint8Array;

describe('the published proofs', () => {
  it('stand over the roots that this tree gives', () => {
    for (const [size, published] of Object.entries(root)) expect(roots.get(Number(size))).toBe(published);
  });

  it.each(inclusions)('of leaf $index in $size are built and accepted', ({ index, size, leaf, path }) => {
    const built = buildInclusion(index, size, readNode, commitHash);
    expect(built.ok && built.path.map(encodeBase64)).toEqual(path);
    const claim = { leaf: decode(leaf), index, size, root: decode(root[size]), path: path.map(decode) };
    expect(verifyInclusion(claim, commitHash)).toEqual({ ok: true });
  });

  it.each(consistencies)('of $oldSize in $newSize are built and accepted', ({ oldSize, newSize, path }) => {
    const built = buildConsistency(oldSize, newSize, readNode, commitHash);
    expect(built.ok && built.path.map(encodeBase64)).toEqual(path);
    const roots = { oldRoot: decode(root[oldSize]), newRoot: decode(root[newSize]) };
    expect(verifyConsistency({ oldSize, newSize, ...roots, path: path.map(decode) }, commitHash)).toEqual({ ok: true });
  });
});

/** The classes of refusal in the same collection, each tried on every published proof; `undefined` where it changes nothing. */
describe('what the published collection refuses', () => {
  const garbage = commitHash(Uint8Array.of(1, 2, 3));
  const bend = (hash: Uint8Array) => hash.map((byte, at) => (at === 0 ? byte ^ 4 : byte));

  it.each(inclusions)('is refused of leaf $index in $size', ({ index, size, leaf, path }) => {
    const claim = { leaf: decode(leaf), index, size, root: decode(root[size]), path: path.map(decode) };
    const refused = [
      { ...claim, index: index + 1 },
      { ...claim, index: index - 1 },
      { ...claim, index: index ^ 2 },
      { ...claim, size: size * 2 },
      { ...claim, size: Math.floor(size / 2) },
      { ...claim, leaf: garbage },
      { ...claim, root: garbage },
      { ...claim, root: new Uint8Array() },
      { ...claim, leaf: new Uint8Array() },
      { ...claim, path: [garbage, ...claim.path] },
      { ...claim, path: [...claim.path, garbage] },
      { ...claim, path: [claim.root, ...claim.path] },
      { ...claim, path: [...claim.path, claim.root] },
      { ...claim, path: [new Uint8Array(), ...claim.path] },
      ...claim.path.map((_, at) => ({ ...claim, path: claim.path.toSpliced(at, 1) })),
      ...claim.path.map((hash, at) => ({ ...claim, path: claim.path.with(at, bend(hash)) })),
    ];
    expect(refused.filter((altered) => verifyInclusion(altered, commitHash).ok)).toEqual([]);
  });

  it.each(consistencies)('is refused of $oldSize in $newSize', ({ oldSize, newSize, path }) => {
    const roots = { oldRoot: decode(root[oldSize]), newRoot: decode(root[newSize]) };
    const claim = { oldSize, newSize, ...roots, path: path.map(decode) };
    const refused = [
      { ...claim, oldSize: oldSize - 1 },
      { ...claim, oldSize: oldSize + 1 },
      { ...claim, oldSize: oldSize ^ 2 },
      { ...claim, newSize: newSize * 2 },
      { ...claim, newSize: Math.floor(newSize / 2) },
      { ...claim, oldRoot: garbage },
      { ...claim, newRoot: garbage },
      { ...claim, path: [garbage, ...claim.path] },
      { ...claim, path: [...claim.path, garbage] },
      { ...claim, path: [claim.oldRoot, ...claim.path] },
      { ...claim, path: [...claim.path, claim.newRoot] },
      ...(claim.path.length > 0
        ? [
            { ...claim, oldRoot: claim.newRoot, newRoot: claim.oldRoot },
            { ...claim, path: [] },
            { ...claim, path: claim.path.slice(0, -1) },
          ]
        : []),
      ...claim.path.map((hash, at) => ({ ...claim, path: claim.path.with(at, bend(hash)) })),
    ];
    expect(refused.filter((altered) => verifyConsistency(altered, commitHash).ok)).toEqual([]);
  });

  it('is a proof from the empty tree, which proves nothing', () => {
    const empty = commitHash(new Uint8Array());
    expect(toHex(empty)).toMatch(/^e3b0c442/);
    for (const [newSize, path] of [
      [0, []],
      [1, []],
      [1, [empty]],
    ] as const) {
      const claim = { oldSize: 0, oldRoot: empty, newSize, newRoot: empty, path };
      expect(verifyConsistency(claim, commitHash)).toEqual({ ok: false, reason: 'out-of-range' });
    }
  });
});
