import type { Opening } from '#src/domain/journal/commitment.ts';
import { type Head, headBytes, isOpened, lostHead, readHead } from '#src/domain/journal/record.ts';
import { appendLeaf, type Frontier, leafHash, type TreeNode } from '#src/domain/journal/tree.ts';
import { hashBytes } from '#src/domain/journal/verify-proofs.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import type { LeafRow, LineAnswer } from '#src/node/sqlite/verify/reading.ts';

/**
 * Reads one line by the keys of its rows, and says what is wrong with it. The keys are read back too: in a damaged index a
 * search can end at a row whose own key is another.
 */
export function createLineReader(db: Reader): (frontier: Frontier, leaf: LeafRow) => LineAnswer {
  const openings = db.prepare<[number], Opening & { seq: number }>(
    'SELECT seq, field, salt, value FROM opening WHERE seq = ?',
  );
  const node = db.prepare<[number, number], StoredNode>(
    'SELECT level, idx, hash FROM tree_node WHERE level = ? AND idx = ?',
  );
  const fitsTree = (completed: TreeNode) => isNode(node.get(completed.level, completed.index), completed);
  return (frontier, { seq, head: text }) => {
    if (seq !== frontier.size) return { finding: 'line-missing', field: null };
    const opened = openings.all(seq);
    if (text === lostHead) return readLost(frontier, node.get(0, seq), opened.length, fitsTree);
    const head = tryReadHead(text);
    if (head?.seq !== seq) return { finding: 'head-changed', field: null };
    for (const opening of opened) {
      const { field } = opening;
      if (opening.seq !== seq || !fits(head, opening)) return { finding: 'value-changed', field };
    }
    const missing = findMissing(head, opened).map((field) => ({ seq, field }));
    // A page that the disk forgot to write brings back a row that has since moved to another page.
    if (opened.length + missing.length !== Object.keys(head.c ?? {}).length)
      return { finding: 'value-twice', field: null };
    const grown = appendLeaf(frontier, leafHash(headBytes(text), commitHash), commitHash);
    if (!grown.completed.every(fitsTree)) return { finding: 'tree-differs', field: null };
    return { frontier: grown.frontier, openings: opened.length, nodes: grown.completed.length, missing };
  };
}

/** A lost line: what it was is known by its hash alone, or not at all, and the tree goes on over that hash. */
function readLost(
  frontier: Frontier,
  leaf: StoredNode | undefined,
  openings: number,
  fitsTree: (node: TreeNode) => boolean,
): LineAnswer {
  if (openings > 0) return { finding: 'head-changed', field: null };
  if (!(leaf?.hash instanceof Uint8Array) || leaf.hash.length !== hashBytes)
    return { finding: 'tree-differs', field: null };
  const grown = appendLeaf(frontier, new Uint8Array(leaf.hash), commitHash);
  if (!grown.completed.every(fitsTree)) return { finding: 'tree-differs', field: null };
  const missing = [{ seq: frontier.size, field: null }];
  return { frontier: grown.frontier, openings, nodes: grown.completed.length, missing };
}

type StoredNode = { level: number; idx: number; hash: Uint8Array };

const isNode = (stored: StoredNode | undefined, { level, index, hash }: TreeNode): boolean =>
  stored?.level === level &&
  stored.idx === index &&
  stored.hash instanceof Uint8Array &&
  Buffer.compare(stored.hash, hash) === 0;

/** What cannot be hashed at all (no field name, half a salt, a head without commitments) was not written by us. */
function fits(head: Head, opening: Opening): boolean {
  try {
    return isOpened(head, opening, commitHash);
  } catch {
    return false;
  }
}

const findMissing = (head: Head, opened: readonly { field: string }[]): string[] =>
  Object.keys(head.c ?? {}).filter((field) => !opened.some((opening) => opening.field === field));

function tryReadHead(text: string): Head | null {
  try {
    return readHead(text);
  } catch {
    return null;
  }
}
