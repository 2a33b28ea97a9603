import { describe, expect, it } from 'vitest';
import { checkSuccession, mayFollow } from '#src/domain/journal/consistency.ts';
import { buildConsistency } from '#src/domain/journal/proofs.ts';
import { leafHash } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { defineTree, growTree } from '#tests/domain/journal/rfc6962.ts';

const largest = 40;
const { leaves, readNode } = growTree(largest);
const definition = defineTree(leaves);
const emptyRoot = commitHash(new Uint8Array());
const origin = 'example.org/gate/log1';
const at = (size: number) => ({ origin, size, root: size === 0 ? emptyRoot : definition.root(0, size) });
const pathOf = (oldSize: number, newSize: number) => {
  const built = buildConsistency(oldSize, newSize, readNode, commitHash);
  if (!built.ok) throw new Error(built.reason);
  return built.path;
};
const refused = (reason: string) => ({ ok: false, reason });

describe('what may be signed after the last checkpoint', () => {
  it('is every longer and every equal tree, from the empty one on', () => {
    for (let newSize = 0; newSize <= largest; newSize += 1) {
      for (let oldSize = 0; oldSize <= newSize; oldSize += 1) {
        const answer = mayFollow(at(oldSize), at(newSize), pathOf(oldSize, newSize), commitHash);
        expect(answer).toEqual({ ok: true, added: newSize - oldSize });
      }
    }
    expect(mayFollow(null, at(7), [], commitHash)).toEqual({ ok: true, added: 7 });
    expect(mayFollow(null, at(0), [], commitHash)).toEqual({ ok: true, added: 0 });
  });

  it('is never a shorter tree: that is a register put back, and needs a new origin', () => {
    expect(mayFollow(at(20), at(19), [], commitHash)).toEqual(refused('shrunk'));
    const newOrigin = { ...at(19), origin: 'example.org/gate/log2' };
    expect(mayFollow(at(20), newOrigin, [], commitHash)).toEqual(refused('other-origin'));
    expect(mayFollow(null, newOrigin, [], commitHash)).toEqual({ ok: true, added: 19 });
  });

  it('is never a tree in which an earlier line was rewritten, whatever path comes with it', () => {
    const forgedLeaves = leaves.with(4, leafHash(Uint8Array.of(66), commitHash));
    const forged = defineTree(forgedLeaves);
    for (let newSize = 12; newSize <= largest; newSize += 1) {
      const next = { origin, size: newSize, root: forged.root(0, newSize) };
      const reason = newSize === 12 ? 'new-root-differs' : /-root-differs$/;
      for (const path of [pathOf(12, newSize), forged.proof(12, newSize)]) {
        const answer = mayFollow(at(12), next, path, commitHash);
        expect(answer.ok ? 'signed' : answer.reason).toMatch(reason);
      }
    }
    // Control: written after the last checkpoint, the same change is no forgery.
    expect(mayFollow(at(4), { origin, size: 12, root: forged.root(0, 12) }, forged.proof(4, 12), commitHash)).toEqual({
      ok: true,
      added: 8,
    });
  });

  it('is never the same size with another root', () => {
    expect(mayFollow(at(20), { ...at(20), root: at(19).root }, [], commitHash)).toEqual(refused('new-root-differs'));
  });

  it('is nothing that an empty tree with a root of its own would let through', () => {
    expect(mayFollow({ ...at(0), root: at(1).root }, at(7), [], commitHash)).toEqual(refused('not-the-empty-root'));
    expect(mayFollow(null, { ...at(0), root: at(1).root }, [], commitHash)).toEqual(refused('not-the-empty-root'));
    expect(mayFollow(at(0), at(7), [at(7).root], commitHash)).toEqual(refused('path-too-long'));
  });
});

it('tells a photographed checkpoint how many lines were added since, or why it does not fit', () => {
  expect(checkSuccession(at(12), at(40), pathOf(12, 40), commitHash)).toEqual({ ok: true, added: 28 });
  expect(checkSuccession({ ...at(12), root: at(11).root }, at(40), pathOf(12, 40), commitHash)).toEqual(
    refused('old-root-differs'),
  );
});
