import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHex } from '#src/domain/codes/hex.ts';
import { headBytes } from '#src/domain/journal/record.ts';
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '#src/domain/journal/tree.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { createDisk } from '#tests/faults/powercut/disk.ts';
import { type Operation, readRecording } from '#tests/faults/powercut/recording.ts';
import { shimEnv } from '#tests/faults/shim.ts';

/** `books`: by number of lines, what a book of so many lines must be. Only sizes at which a commit ended are in it. */
export type Recording = { operations: Operation[]; books: Map<number, { root: string; openings: number }> };
export type Synchronous = 'FULL' | 'NORMAL';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
const commits = 40;

/** Runs the writer to its end under the recorder. */
export function record(dir: string, seed: number, synchronous: Synchronous): Recording {
  const book = join(dir, 'book');
  const log = join(dir, 'recording');
  for (const path of [book, log]) rmSync(path, { recursive: true, force: true });
  mkdirSync(book);
  // Seldom the shipped 1000 pages: between checkpoints nothing but the log is written, and the file is what can tear.
  const pages = createRandom(seed).pick([20, 40, 80, 1000]);
  const args = [writer, book, String(seed), String(commits), String(pages), synchronous];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: shimEnv(book, log), encoding: 'utf8' });
  if (status !== 0) throw new Error(`the recorded writer ended with ${status}: ${stderr}`);
  const sizes = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[];
  const operations = readRecording(log);
  const database = join(book, 'gatebook.db');
  assertComplete(operations, database);
  return { operations, books: readBooks(database, new Set(sizes)) };
}

/** A write that the recorder did not see would be one that no power cut can take: then the whole run means nothing. */
function assertComplete(operations: readonly Operation[], database: string): void {
  const disk = createDisk();
  for (const operation of operations) disk.apply(operation);
  const replayed = disk.cut('all', createRandom(0)).files.get('gatebook.db');
  if (!replayed?.equals(readFileSync(database))) throw new Error('the recording is not what stands on the disk');
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
