import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHex } from '#src/domain/codes/hex.ts';
import { headBytes } from '#src/domain/journal/record.ts';
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '#src/domain/journal/tree.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import type { Operation } from '#tests/faults/powercut/recording.ts';
import { runRecorded } from '#tests/faults/powercut/run-recorded.ts';

/** `books`: by number of lines, what a book of so many lines must be. Only sizes at which a commit ended are in it. */
export type Recording = { operations: Operation[]; books: Map<number, { root: string; openings: number }> };
export type Synchronous = 'FULL' | 'NORMAL';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
const commits = 40;

/** Runs the writer to its end under the recorder. */
export function record(dir: string, seed: number, synchronous: Synchronous): Recording {
  const book = join(dir, 'book');
  rmSync(book, { recursive: true, force: true });
  mkdirSync(book);
  // Seldom the shipped 1000 pages: between checkpoints nothing but the log is written, and the file is what can tear.
  const pages = createRandom(seed).pick([20, 40, 80, 1000]);
  const args = [writer, book, String(seed), String(commits), String(pages), synchronous];
  const { operations, lastLine } = runRecorded(book, args);
  const sizes = JSON.parse(lastLine) as number[];
  return { operations, books: readBooks(join(book, 'gatebook.db'), new Set(sizes)) };
}

function readBooks(path: string, sizes: ReadonlySet<number>): Recording['books'] {
  const db = connect(path);
  const heads = db.prepare<[], string>('SELECT head FROM leaf ORDER BY seq').pluck().all() as string[];
  const openings = db.prepare('SELECT count(*) FROM opening WHERE seq < ?').pluck();
  const books: Recording['books'] = new Map();
  let frontier = emptyFrontier;
  const note = () => {
    const { size } = frontier;
    if (!sizes.has(size)) return;
    books.set(size, { root: toHex(rootOf(frontier, commitHash)), openings: openings.get(size) as number });
  };
  note();
  for (const head of heads) {
    frontier = appendLeaf(frontier, leafHash(headBytes(head), commitHash), commitHash).frontier;
    note();
  }
  db.close();
  return books;
}
