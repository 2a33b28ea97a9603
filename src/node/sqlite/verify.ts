import { toHex } from '#src/domain/codes/hex.ts';
import { type Head, headBytes, isOpened, readHead } from '#src/domain/journal/record.ts';
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

export type Verified = { ok: true; lines: number; root: string } | { ok: false; seq: number; problem: string };

const progressLines = 100_000;

/**
 * Reads the whole journal again: heads canonical and numbered without a gap, every opening the one committed to, the
 * tree over the heads the one that is stored. Names the first line that does not fit. (A history that was rewritten as a
 * whole fits itself: that takes a checkpoint kept elsewhere.)
 */
export function verifyJournal(db: Reader, onProgress: (lines: number) => void = () => {}): Verified {
  const openings = db.prepare<[number], { field: string; salt: Uint8Array; value: string }>(
    'SELECT field, salt, value FROM opening WHERE seq = ?',
  );
  const node = db
    .prepare<[number, number], Uint8Array>('SELECT hash FROM tree_node WHERE level = ? AND idx = ?')
    .pluck();
  let frontier = emptyFrontier;
  for (const { seq, head: text } of allLeaves(db)) {
    const problem = (text: string): Verified => ({ ok: false, seq: frontier.size, problem: text });
    if (seq !== frontier.size) return problem('a line is missing');
    const head = tryReadHead(text);
    if (head?.seq !== seq) return problem('the head is not what was written');
    const opened = openings.all(seq);
    for (const opening of opened) {
      if (!isOpened(head, opening, commitHash)) return problem(`the value of "${opening.field}" was changed`);
    }
    const missing = findMissing(head, opened);
    if (missing) return problem(`the value of "${missing}" was removed`);
    const grown = appendLeaf(frontier, leafHash(headBytes(text), commitHash), commitHash);
    for (const { level, index, hash } of grown.completed) {
      const stored = node.get(level, index) as Uint8Array | undefined;
      if (!stored || Buffer.compare(stored, hash) !== 0) return problem('the tree does not fit the line');
    }
    frontier = grown.frontier;
    if (frontier.size % progressLines === 0) onProgress(frontier.size);
  }
  const { nodes } = db.prepare('SELECT count(*) AS nodes FROM tree_node WHERE level = 0').get() as { nodes: number };
  if (nodes !== frontier.size) return { ok: false, seq: frontier.size, problem: 'lines were cut off at the end' };
  return { ok: true, lines: frontier.size, root: toHex(rootOf(frontier, commitHash)) };
}

/** Nothing is ever erased yet, so every commitment still has its value. */
const findMissing = (head: Head, opened: readonly { field: string }[]): string | undefined =>
  Object.keys(head.c).find((field) => !opened.some((opening) => opening.field === field));

function* allLeaves(db: Reader): Generator<{ seq: number; head: string }> {
  const leaves = db.prepare<[number], { seq: number; head: string }>(
    'SELECT seq, head FROM leaf WHERE seq >= ? ORDER BY seq LIMIT 1000',
  );
  let chunk = leaves.all(0);
  while (chunk.length > 0) {
    yield* chunk;
    chunk = leaves.all((chunk.at(-1)?.seq ?? 0) + 1);
  }
}

function tryReadHead(text: string): Head | null {
  try {
    return readHead(text);
  } catch {
    return null;
  }
}
