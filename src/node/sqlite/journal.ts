import type { Json } from '#src/domain/journal/canonical.ts';
import type { NodeReader } from '#src/domain/journal/proofs.ts';
import {
  type Draft,
  headBytes,
  lostHead,
  readHead,
  type Sealed,
  type Stamp,
  seal,
} from '#src/domain/journal/record.ts';
import { appendLeaf, emptyFrontier, type Frontier, leafHash, peakPositions, rootOf } from '#src/domain/journal/tree.ts';
import type { LineKind, WrittenLine } from '#src/domain/register/lines.ts';
import { toWrittenLine } from '#src/domain/register/lines.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Reader, Writer } from '#src/node/sqlite/driver.ts';

export type Journal = {
  /** Appends one line inside the running transaction. */
  append(draft: Draft, stamp: Omit<Stamp, 'seq'>): number;
  /** The frontier is memory beside the file: when a transaction is taken back, it must be taken back with it. */
  frontier(): Frontier;
  rewindTo(frontier: Frontier): void;
};

/** A line with everything that was written of it. */
export type SealedLine = Sealed & { seq: number };

/** `onSealed` is told of every line that is appended, also of one that is taken back later. */
export function createJournal(
  db: Writer,
  salt: () => Uint8Array,
  onSealed: (line: SealedLine) => void = () => {},
): Journal {
  const insertLeaf = db.prepare('INSERT INTO leaf (seq, head) VALUES (?, ?)');
  const insertOpening = db.prepare('INSERT INTO opening (seq, field, salt, value) VALUES (?, ?, ?, ?)');
  const insertNode = db.prepare('INSERT INTO tree_node (level, idx, hash) VALUES (?, ?, ?)');
  let frontier = readFrontier(db);
  return {
    append(draft, stamp) {
      const seq = frontier.size;
      const sealed = seal(draft, { seq, ...stamp }, salt, commitHash);
      const { head, openings } = sealed;
      insertLeaf.run(seq, head);
      for (const { field, salt: hidden, value } of openings) insertOpening.run(seq, field, hidden, value);
      const grown = appendLeaf(frontier, leafHash(headBytes(head), commitHash), commitHash);
      for (const node of grown.completed) insertNode.run(node.level, node.index, node.hash);
      frontier = grown.frontier;
      onSealed({ seq, ...sealed });
      return seq;
    },
    frontier: () => frontier,
    rewindTo: (earlier) => {
      frontier = earlier;
    },
  };
}

export const countLines = (db: Reader): number =>
  db.prepare('SELECT coalesce(max(seq), -1) + 1 FROM leaf').pluck().get() as number;

/** The stored nodes of the tree, for the frontier and for proofs. */
export function createNodeReader(db: Reader): NodeReader {
  const find = db.prepare('SELECT hash FROM tree_node WHERE level = ? AND idx = ?').pluck();
  return (level, index) => {
    const hash = find.get(level, index) as Uint8Array | undefined;
    // The driver's Buffer as what it is: the pure layers compare and join plain bytes.
    return hash && new Uint8Array(hash);
  };
}

/** A node of the stored tree is not there: the file needs recovery, not appending. */
export class MissingNodeError extends Error {}

/** The frontier of the first `size` lines, or of all. Throws a MissingNodeError. */
export function readFrontier(db: Reader, size: number = countLines(db)): Frontier {
  if (size === 0) return emptyFrontier;
  const readNode = createNodeReader(db);
  const peaks = peakPositions(size).map(({ level, index }) => {
    const hash = readNode(level, index);
    if (!hash)
      throw new MissingNodeError(
        `the journal's tree has no node ${level}/${index} for ${size} lines; run gatebook doctor`,
      );
    return hash;
  });
  return { size, peaks };
}

/** The root over the first `size` lines, from the stored tree; null when the book has not that many or lacks a node. */
export function readRoot(db: Reader, size: number): Uint8Array | null {
  if (size > countLines(db)) return null;
  const readNode = createNodeReader(db);
  const peaks = peakPositions(size).map(({ level, index }) => readNode(level, index));
  return peaks.every((peak) => peak !== undefined) ? rootOf({ size, peaks }, commitHash) : null;
}

const chunkLines = 1000;

/**
 * Every line in order, with the openings that are still there; a lost line (an empty head) is passed over. Reads in chunks: constant memory, and the connection
 * stays free for writing between them.
 */
export function* readLines(db: Reader): Generator<WrittenLine> {
  const leaves = db.prepare<[number, number], { seq: number; head: string }>(
    'SELECT seq, head FROM leaf WHERE seq >= ? AND seq < ? ORDER BY seq',
  );
  const openings = db.prepare<[number, number], { seq: number; field: string; value: string }>(
    'SELECT seq, field, value FROM opening WHERE seq >= ? AND seq < ?',
  );
  const size = countLines(db);
  for (let from = 0; from < size; from += chunkLines) {
    const fields = new Map<number, Record<string, Json>>();
    for (const { seq, field, value } of openings.all(from, from + chunkLines)) {
      fields.set(seq, { ...fields.get(seq), [field]: JSON.parse(value) as Json });
    }
    for (const { seq, head } of leaves.all(from, from + chunkLines)) {
      if (head === lostHead) continue;
      const { at, kind, actor } = readHead(head);
      yield toWrittenLine(seq, at, kind as LineKind, actor, fields.get(seq) ?? {});
    }
  }
}
