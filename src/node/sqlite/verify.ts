import { toHex } from '#src/domain/codes/hex.ts';
import type { Opening } from '#src/domain/journal/commitment.ts';
import { type Head, headBytes, isOpened, readHead } from '#src/domain/journal/record.ts';
import { appendLeaf, emptyFrontier, leafHash, rootOf, type TreeNode } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';

export type Verified = { ok: true; lines: number; root: string } | { ok: false; seq: number; problem: string };

const progressLines = 100_000;

/**
 * Reads the whole journal again: heads canonical and numbered without a gap, every opening the one committed to, the
 * tree over the heads the one that is stored. Names the first line that does not fit. (A history that was rewritten as a
 * whole fits itself: that takes a checkpoint kept elsewhere.) Has an answer for any file: it throws only when the file
 * could not be read at all, as when the disk fails.
 */
export function verifyJournal(db: Reader, onProgress: (lines: number) => void = () => {}): Verified {
  let reached = 0;
  try {
    return readJournal(db, (lines) => {
      reached = lines;
      if (lines % progressLines === 0) onProgress(lines);
    });
  } catch (error) {
    if (!isSqliteError(error) || !damage.test(error.code)) throw error;
    return { ok: false, seq: reached, problem: `the file is damaged (${error.code})` };
  }
}

/** What SQLite says of a broken page, a foreign file, and a table or column that is gone. */
const damage = /^SQLITE_(CORRUPT|NOTADB$|ERROR$)/;

function readJournal(db: Reader, onLine: (lines: number) => void): Verified {
  // The keys are read back too: in a damaged index a search can end at a row whose own key is another.
  const openings = db.prepare<[number], Opening & { seq: number }>(
    'SELECT seq, field, salt, value FROM opening WHERE seq = ?',
  );
  const node = db.prepare<[number, number], { level: number; idx: number; hash: Uint8Array }>(
    'SELECT level, idx, hash FROM tree_node WHERE level = ? AND idx = ?',
  );
  const rows = { leaf: 0, opening: 0, tree_node: 0 };
  let frontier = emptyFrontier;
  for (const { seq, head: text } of allLeaves(db)) {
    const problem = (text: string): Verified => ({ ok: false, seq: frontier.size, problem: text });
    if (seq !== frontier.size) return problem('a line is missing');
    const head = tryReadHead(text);
    if (head?.seq !== seq) return problem('the head is not what was written');
    const opened = openings.all(seq);
    for (const opening of opened) {
      if (opening.seq !== seq || !fits(head, opening)) return problem(`the value of "${opening.field}" was changed`);
    }
    const missing = findMissing(head, opened);
    if (missing) return problem(`the value of "${missing}" was removed`);
    // A page that the disk forgot to write brings back a row that has since moved to another page.
    if (opened.length !== Object.keys(head.c ?? {}).length) return problem('a value stands there twice');
    const grown = appendLeaf(frontier, leafHash(headBytes(text), commitHash), commitHash);
    for (const { level, index, hash } of grown.completed) {
      if (!isNode(node.get(level, index), { level, index, hash })) return problem('the tree does not fit the line');
    }
    frontier = grown.frontier;
    rows.leaf += 1;
    rows.opening += opened.length;
    rows.tree_node += grown.completed.length;
    onLine(frontier.size);
  }
  const { nodes } = db.prepare('SELECT count(*) AS nodes FROM tree_node WHERE level = 0').get() as { nodes: number };
  if (nodes !== frontier.size) return { ok: false, seq: frontier.size, problem: 'lines were cut off at the end' };
  const problem = findStrayRows(db, rows);
  if (problem) return { ok: false, seq: frontier.size, problem };
  return { ok: true, lines: frontier.size, root: toHex(rootOf(frontier, commitHash)) };
}

/** Each row was looked up by its key: one that no line asked for, or that only a scan finds, shows in the count alone. */
function findStrayRows(db: Reader, read: Record<'leaf' | 'opening' | 'tree_node', number>): string | null {
  for (const [table, count] of Object.entries(read)) {
    const { found } = db.prepare(`SELECT count(*) AS found FROM ${table}`).get() as { found: number };
    if (found !== count) return `${table} has ${found} rows, the lines ask for ${count}`;
  }
  return null;
}

const isNode = (
  stored: { level: number; idx: number; hash: Uint8Array } | undefined,
  { level, index, hash }: TreeNode,
): boolean =>
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
