import { nodeHash, peakPositions, rootOf } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { type Evidence, spoken } from '#src/node/recovery/evidence.ts';
import type { FindsReader, FoundRoot } from '#src/node/sqlite/salvage/read-finds.ts';

const hashBytes = 32;
const mostRoots = 64;

/** `isSure`: it follows from a root that somebody wrote down, and not only from a node that was found. */
type Truth = { hash: Buffer; isSure: boolean };

/**
 * Goes down the tree from its largest subtrees: where what was found below does not hash to what stands above, it looks for
 * the children that do, and so comes to the single lines that are wrong or unknown and leaves all others proven.
 */
export function proveSubtrees(evidence: Evidence, finds: FindsReader, roots: readonly FoundRoot[]): void {
  const computed = computeLevels(evidence);
  const valuesOf = (level: number, index: number): Buffer[] => {
    const own = computed(level, index);
    if (isBase(evidence, level, index)) return own ? [own] : [];
    const found = level === 0 ? evidence.candidates(index).map(({ hash }) => hash) : finds.nodes(level, index);
    return own ? [own, ...found.filter((hash) => !hash.equals(own))] : found;
  };
  /** Answers whether it came upon something that is wrong. */
  const descend = (level: number, index: number, above: Truth | null): boolean => {
    if (isBase(evidence, level, index)) return false;
    const own = computed(level, index);
    const truth = above ?? claimOf(finds, level, index, own);
    if (truth && own?.equals(truth.hash)) return markAll(evidence, level, index, flagOf(truth));
    if (level > 0) return split(level, index, truth);
    return truth !== null && settle(evidence, index, truth);
  };
  const split = (level: number, index: number, truth: Truth | null): boolean => {
    const [lefts, rights] = [valuesOf(level - 1, 2 * index), valuesOf(level - 1, 2 * index + 1)];
    const pair = truth && findPair(lefts, rights, truth.hash);
    const [left, right] = truth && pair ? pair.map((hash) => ({ ...truth, hash })) : [null, null];
    const isWrongLeft = descend(level - 1, 2 * index, left ?? null);
    const isWrong = descend(level - 1, 2 * index + 1, right ?? null) || isWrongLeft;
    // Both are known and cannot be what stands above them, and nothing below tells which of them is wrong.
    const isContradicted = truth !== null && !pair && lefts.length > 0 && rights.length > 0;
    if (!isContradicted || isWrong || !(truth.isSure || level === 1)) return isWrong;
    markAll(evidence, level, index, spoken.refuted);
    return true;
  };
  const rooted = findRootedPeaks(evidence, roots, valuesOf);
  for (const { level, index, hash } of rooted) descend(level, index, { hash, isSure: true });
  for (const { level, index } of peakPositions(evidence.size)) descend(level, index, null);
}

const flagOf = ({ isSure }: Truth) => (isSure ? spoken.rooted : spoken.fitting);

const isBase = ({ base }: Evidence, level: number, index: number): boolean =>
  (index + 1) * 2 ** level <= base.frontier.size;

/** Of several nodes found for one place the one that fits, else the first. Not for single lines: these have their evidence. */
function claimOf(finds: FindsReader, level: number, index: number, own: Buffer | null): Truth | null {
  if (level === 0) return null;
  const nodes = finds.nodes(level, index);
  const hash = nodes.find((node) => own?.equals(node)) ?? nodes[0];
  return hash ? { hash, isSure: false } : null;
}

/** The hash of a line that follows from the tree above it, whether or not anybody still has the line. */
function settle(evidence: Evidence, seq: number, truth: Truth): boolean {
  const said = evidence.candidates(seq).find(({ hash }) => hash.equals(truth.hash));
  evidence.take(seq, { hash: truth.hash, flags: (said?.flags ?? 0) | flagOf(truth) });
  return true;
}

function markAll(evidence: Evidence, level: number, index: number, flag: number): false {
  const from = Math.max(index * 2 ** level, evidence.base.frontier.size);
  const to = Math.min((index + 1) * 2 ** level, evidence.size);
  for (let seq = from; seq < to; seq += 1) evidence.mark(seq, flag);
  return false;
}

function findPair(lefts: Buffer[], rights: Buffer[], parent: Buffer): [Buffer, Buffer] | null {
  for (const left of lefts) {
    for (const right of rights) if (parent.equals(nodeHash(left, right, commitHash))) return [left, right];
  }
  return null;
}

/** The subtrees under the largest root that can be put together from what is known of its peaks. */
function findRootedPeaks(
  { size }: Evidence,
  roots: readonly FoundRoot[],
  valuesOf: (level: number, index: number) => Buffer[],
): { level: number; index: number; hash: Buffer }[] {
  const tried = roots
    .filter((root) => root.size <= size)
    .slice(-mostRoots)
    .reverse();
  for (const root of tried) {
    const positions = peakPositions(root.size);
    const choices = positions.map(({ level, index }) => valuesOf(level, index));
    const peaks = choosePeaks(choices, (chosen) =>
      root.hash.equals(rootOf({ size: root.size, peaks: chosen }, commitHash)),
    );
    if (peaks) return positions.map((position, at) => ({ ...position, hash: peaks[at] as Buffer }));
  }
  return [];
}

/** Tries what was computed for all of them, then another value for one at a time: two lost peaks at once are not to be had. */
function choosePeaks(choices: Buffer[][], fits: (peaks: Buffer[]) => boolean): Buffer[] | null {
  if (choices.some((values) => values.length === 0)) return null;
  const first = choices.map(([value]) => value as Buffer);
  if (fits(first)) return first;
  for (const [at, values] of choices.entries()) {
    for (const value of values.slice(1)) {
      const other = first.with(at, value);
      if (fits(other)) return other;
    }
  }
  return null;
}

/** Every complete subtree over lines that are all known, level by level; null for the others. */
function computeLevels(evidence: Evidence): (level: number, index: number) => Buffer | null {
  const from = evidence.base.frontier.size;
  const levels: { first: number; hashes: Buffer; isKnown: Uint8Array }[] = [];
  const read = (level: number, index: number): Buffer | null => {
    if (isBase(evidence, level, index)) {
      const hash = evidence.base.node(level, index);
      return hash ? Buffer.from(hash) : null;
    }
    if (level === 0) return evidence.pick(index);
    const at = levels[level - 1];
    const offset = index - (at?.first ?? 0);
    return at?.isKnown[offset] ? at.hashes.subarray(offset * hashBytes, (offset + 1) * hashBytes) : null;
  };
  for (let level = 1; Math.floor(evidence.size / 2 ** level) > 0; level += 1) {
    const first = Math.floor(from / 2 ** level);
    const count = Math.floor(evidence.size / 2 ** level) - first;
    const at = {
      first,
      hashes: Buffer.alloc(Math.max(0, count) * hashBytes),
      isKnown: new Uint8Array(Math.max(0, count)),
    };
    for (let offset = 0; offset < count; offset += 1) {
      const left = read(level - 1, 2 * (first + offset));
      const right = read(level - 1, 2 * (first + offset) + 1);
      if (left === null || right === null) continue;
      at.hashes.set(nodeHash(left, right, commitHash), offset * hashBytes);
      at.isKnown[offset] = 1;
    }
    levels.push(at);
  }
  return read;
}
