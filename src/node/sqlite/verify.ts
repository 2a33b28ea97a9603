import { toHex } from '#src/domain/codes/hex.ts';
import { emptyFrontier, type Frontier, rootOf } from '#src/domain/journal/tree.ts';
import type { Missing } from '#src/domain/register/damage.ts';
import type { Finding } from '#src/domain/register/findings.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';
import { createLineReader } from '#src/node/sqlite/verify/by-key.ts';
import { createRunReader } from '#src/node/sqlite/verify/by-range.ts';
import { findingText, type Grown, type LeafRow } from '#src/node/sqlite/verify/reading.ts';
import { firstUnstated } from '#src/node/sqlite/verify/stated.ts';
import { countLeafNodes, findStrayRows, type RowCounts } from '#src/node/sqlite/verify/stray-rows.ts';

/** `missing`: how many lines and single values are not there and are stated as lost by a `damage` line after them. */
export type Verified = { ok: true; lines: number; root: string; missing: number } | Broken;
export type Broken = { ok: false; seq: number; problem: string; finding: Finding; field: string | null };

export const progressLines = 10_000;
const runLines = 1000;

/**
 * Reads the journal again: heads canonical and numbered without a gap, every opening the one committed to, the tree over
 * the heads the one that is stored. Names the first line that does not fit. (A history that was rewritten as a whole fits
 * itself: that takes a checkpoint kept elsewhere.) Reads one moment of the book, also while it is written. Has an answer
 * for any file: it throws only when the file could not be read at all, as when the disk fails.
 *
 * `start`: the tree of a beginning that is believed already (`findStart`); only the lines after it are read.
 */
export function verifyJournal(
  db: Reader,
  onProgress: (lines: number) => void = () => {},
  start: Frontier = emptyFrontier,
): Verified {
  let reached = start.size;
  const onLines = (lines: number) => {
    const isStep = Math.floor(lines / progressLines) > Math.floor(reached / progressLines);
    reached = lines;
    if (isStep) onProgress(lines);
  };
  try {
    return atOneMoment(db, () => readJournal(db, start, onLines));
  } catch (error) {
    if (!isSqliteError(error) || !damage.test(error.code)) throw error;
    return { ...broken(reached, 'file-damaged'), problem: `the file is damaged (${error.code})` };
  }
}

/** What SQLite says of a broken page, a foreign file, and a table or column that is gone. */
const damage = /^SQLITE_(CORRUPT|NOTADB$|ERROR$)/;

/** Several statements see several moments of a book that is being written, unless a transaction holds one of them still. */
export function atOneMoment<T>(db: Reader, read: () => T): T {
  if (db.inTransaction) return read();
  db.prepare('BEGIN').run();
  try {
    return read();
  } finally {
    // SQLite ends a transaction by itself after some errors.
    if (db.inTransaction) db.prepare('ROLLBACK').run();
  }
}

function readJournal(db: Reader, start: Frontier, onLines: (lines: number) => void): Verified {
  const readRun = createRunReader(db);
  const readLine = createLineReader(db);
  const rows: RowCounts = { leaf: 0, opening: 0, tree_node: 0 };
  const missing: Missing[] = [];
  let frontier = start;
  const take = (grown: Grown) => {
    missing.push(...(grown.missing ?? []));
    rows.leaf += grown.frontier.size - frontier.size;
    rows.opening += grown.openings;
    rows.tree_node += grown.nodes;
    frontier = grown.frontier;
    onLines(frontier.size);
  };
  const firstProblem = (problem: Broken) => findUnstatedLoss(db, missing) ?? problem;
  for (const leaves of runsOfLeaves(db, start.size)) {
    const run = readRun(frontier, leaves);
    if (run) take(run);
    else {
      for (const leaf of leaves) {
        const line = readLine(frontier, leaf);
        if ('finding' in line) return firstProblem(broken(frontier.size, line.finding, line.field));
        take(line);
      }
    }
  }
  if (countLeafNodes(db, start.size) !== rows.leaf) return firstProblem(broken(frontier.size, 'cut-off'));
  const stray = findStrayRows(db, start.size, rows);
  if (stray) return firstProblem({ ...broken(frontier.size, 'stray-rows'), problem: stray });
  const root = toHex(rootOf(frontier, commitHash));
  return findUnstatedLoss(db, missing) ?? { ok: true, lines: frontier.size, root, missing: missing.length };
}

/** Decided at the end: a loss can only be stated by a line that comes after it. */
function findUnstatedLoss(db: Reader, missing: readonly Missing[]): Broken | null {
  const first = firstUnstated(db, missing);
  return first && broken(first.seq, first.field === null ? 'head-changed' : 'value-removed', first.field);
}

export const broken = (seq: number, finding: Finding, field: string | null = null): Broken => ({
  ok: false,
  seq,
  problem: findingText(finding, field),
  finding,
  field,
});

function* runsOfLeaves(db: Reader, from: number): Generator<LeafRow[]> {
  const leaves = db.prepare<[number], LeafRow>(
    `SELECT seq, head FROM leaf WHERE seq >= ? ORDER BY seq LIMIT ${runLines}`,
  );
  let run = leaves.all(from);
  while (run.length > 0) {
    yield run;
    run = leaves.all((run.at(-1)?.seq ?? 0) + 1);
  }
}
