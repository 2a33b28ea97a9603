import { appendLeaf, type Frontier, rootOf } from '#src/domain/journal/tree.ts';
import { isSame } from '#src/domain/journal/verify-proofs.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { type Candidate, type Evidence, spoken } from '#src/node/recovery/evidence.ts';
import type { FoundRoot } from '#src/node/sqlite/salvage/read-finds.ts';

const mostTries = 512;
const mostLines = 4096;

/**
 * Walks along the lines and holds the tree against every root that somebody wrote down, signed or in a receipt. Where one
 * does not fit, and sources differ about few of the lines since the last that did, it tries what they say. Ends at the first
 * line of which nobody knows the hash.
 */
export function provePrefixes(evidence: Evidence, roots: readonly FoundRoot[]): void {
  let proven = evidence.base.frontier;
  let frontier = proven;
  for (const { size, hash } of roots) {
    if (size <= proven.size || size > evidence.size) continue;
    const grown = grow(evidence, frontier, size);
    if (grown === null) return;
    frontier = grown;
    const fitting = isSame(rootOf(grown, commitHash), hash) ? grown : tryOthers(evidence, proven, size, hash);
    if (fitting === null) continue;
    for (let seq = proven.size; seq < size; seq += 1) evidence.mark(seq, spoken.rooted);
    proven = fitting;
    frontier = fitting;
  }
}

function grow(evidence: Evidence, from: Frontier, size: number): Frontier | null {
  let frontier = from;
  while (frontier.size < size) {
    const leaf = evidence.pick(frontier.size);
    if (leaf === null) return null;
    // A copy: the evidence may change its mind about the line, the tree must not.
    frontier = appendLeaf(frontier, new Uint8Array(leaf), commitHash).frontier;
  }
  return frontier;
}

function tryOthers(evidence: Evidence, from: Frontier, size: number, root: Uint8Array): Frontier | null {
  const questions: { seq: number; candidates: Candidate[] }[] = [];
  if (size - from.size > mostLines) return null;
  for (let seq = from.size; seq < size; seq += 1) {
    const candidates = evidence.candidates(seq);
    if (candidates.length > 1) questions.push({ seq, candidates });
  }
  const tries = questions.reduce((product, { candidates }) => product * candidates.length, 1);
  if (tries === 1 || tries > mostTries) return null;
  const before = questions.map(({ seq }) =>
    evidence.candidates(seq).find((one) => evidence.pick(seq)?.equals(one.hash)),
  );
  for (let attempt = 0; attempt < tries; attempt += 1) {
    let rest = attempt;
    for (const { seq, candidates } of questions) {
      evidence.take(seq, candidates[rest % candidates.length] as Candidate);
      rest = Math.floor(rest / candidates.length);
    }
    const grown = grow(evidence, from, size);
    if (grown !== null && isSame(rootOf(grown, commitHash), root)) return grown;
  }
  for (const [index, { seq, candidates }] of questions.entries()) {
    evidence.take(seq, before[index] ?? (candidates[0] as Candidate));
  }
  return null;
}
