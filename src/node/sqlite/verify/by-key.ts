import type { Opening } from '#src/domain/journal/commitment.ts';
import { type Head, headBytes, isOpened, readHead } from '#src/domain/journal/record.ts';
import { appendLeaf, type Frontier, leafHash, type TreeNode } from '#src/domain/journal/tree.ts';
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
  return (frontier, { seq, head: text }) => {
    if (seq !== frontier.size) return { finding: 'line-missing', field: null };
    const head = tryReadHead(text);
    if (head?.seq !== seq) return { finding: 'head-changed', field: null };
    const opened = openings.all(seq);
    for (const opening of opened) {
      const { field } = opening;
      if (opening.seq !== seq || !fits(head, opening)) return { finding: 'value-changed', field };
    }
    const missing = findMissing(head, opened);
    if (missing !== undefined) return { finding: 'value-removed', field: missing };
    // A page that the disk forgot to write brings back a row that has since moved to another page.
    if (opened.length !== Object.keys(head.c ?? {}).length) return { finding: 'value-twice', field: null };
    const grown = appendLeaf(frontier, leafHash(headBytes(text), commitHash), commitHash);
    for (const { level, index, hash } of grown.completed) {
      if (!isNode(node.get(level, index), { level, index, hash })) return { finding: 'tree-differs', field: null };
    }
    return { frontier: grown.frontier, openings: opened.length, nodes: grown.completed.length };
  };
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

/** Nothing is ever erased yet, so every commitment still has its value. */
const findMissing = (head: Head, opened: readonly { field: string }[]): string | undefined =>
  Object.keys(head.c ?? {}).find((field) => !opened.some((opening) => opening.field === field));

function tryReadHead(text: string): Head | null {
  try {
    return readHead(text);
  } catch {
    return null;
  }
}
