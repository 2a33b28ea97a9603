import { closeSync, openSync } from 'node:fs';
import { commit } from '#src/domain/journal/commitment.ts';
import { headBytes, readHead } from '#src/domain/journal/record.ts';
import { leafHash } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { connect, type Writer } from '#src/node/sqlite/driver.ts';
import type { RowSink } from '#src/node/sqlite/salvage/rows.ts';

/** Who says that a line had this head: a receipt, or a page of the broken book. */
export type Source = 'receipt' | 'salvage';

export type FoundHead = { seq: number; source: Source; hash: Buffer };
export type FoundCredential = { account: string; hash: string; failures: number; lockedUntilMs: number };

const schema = `
CREATE TABLE head (seq INTEGER, hash BLOB, source TEXT, text TEXT, PRIMARY KEY (seq, hash, source)) WITHOUT ROWID;
CREATE TABLE opening (seq INTEGER, field TEXT, commitment BLOB, salt BLOB, value TEXT, PRIMARY KEY (seq, field, commitment))
  WITHOUT ROWID;
CREATE TABLE node (level INTEGER, idx INTEGER, hash BLOB, PRIMARY KEY (level, idx, hash)) WITHOUT ROWID;
CREATE TABLE root (size INTEGER, hash BLOB, PRIMARY KEY (size, hash)) WITHOUT ROWID;
CREATE TABLE note (note TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE credential (account TEXT PRIMARY KEY, hash TEXT, failures INTEGER, locked INTEGER) WITHOUT ROWID;
`;

/**
 * Everything that was found of a book, in a file of its own that is thrown away afterwards: a book does not fit into memory.
 * Openings stand under the commitment that they open, so that a head finds exactly its own and nothing else.
 */
export function openFinds(path: string): Finds {
  closeSync(openSync(path, 'wx', 0o600));
  const db = connect(path);
  // Thrown away after a power cut: then everything begins anew from what was set aside.
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'temp_store = MEMORY', 'cache_size = -65536'])
    db.pragma(pragma);
  db.exec(schema);
  db.exec('BEGIN');
  const insert = (table: string, values: number) =>
    db.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Array(values).fill('?').join(', ')})`);
  const addHead = insert('head', 4);
  const addOpening = insert('opening', 5);
  const addNode = insert('node', 3);
  const addRoot = insert('root', 2);
  const addNote = insert('note', 1);
  const setCredential = db.prepare('INSERT OR REPLACE INTO credential VALUES (?, ?, ?, ?)');

  const addLine = (source: Source, seq: number, text: string) => {
    if (isHeadOf(seq, text)) addHead.run(seq, leafHash(headBytes(text), commitHash), source, text);
  };
  const takeOpening = (seq: number, field: string, salt: Buffer, value: string) => {
    const commitment = commitmentOf(field, salt, value);
    if (commitment) addOpening.run(seq, field, commitment, salt, value);
  };
  const sink = (from: number, mostLines: number): RowSink => ({
    leaf: (seq, head) => seq >= from && addLine('salvage', seq, head),
    opening: (seq, field, salt, value) => seq >= from && takeOpening(seq, field, salt, value),
    node: (level, index, hash) => isNodeFrom(level, index, from, mostLines) && addNode.run(level, index, hash),
    checkpoint: (note) => void addNote.run(note),
    credential: (account, hash, failures, locked) =>
      hash.startsWith('$argon2') && setCredential.run(account, hash, failures, locked),
  });
  return {
    db,
    sink,
    addLine,
    addOpening: takeOpening,
    addRoot: (size: number, root: Uint8Array) => void addRoot.run(size, root),
    addNote: (note: string) => void addNote.run(note),
    close: () => db.close(),
  };
}

export type Finds = {
  db: Writer;
  /** Takes what belongs to the lines from `from` on; `mostLines` bounds what noise could pass for a node. */
  sink(from: number, mostLines: number): RowSink;
  addLine(source: Source, seq: number, head: string): void;
  addOpening(seq: number, field: string, salt: Buffer, value: string): void;
  /** Somebody wrote down that the tree of so many lines has this root. */
  addRoot(size: number, root: Uint8Array): void;
  /** A checkpoint, not yet believed. */
  addNote(note: string): void;
  close(): void;
};

/** A canonical head with this number: noise cannot be one, so the highest of them says how far the book went. */
function isHeadOf(seq: number, text: string): boolean {
  try {
    return readHead(text).seq === seq;
  } catch {
    return false;
  }
}

function commitmentOf(field: string, salt: Buffer, value: string): Uint8Array | null {
  try {
    return commit({ field, salt, value }, commitHash);
  } catch {
    return null;
  }
}

const isNodeFrom = (level: number, index: number, from: number, mostLines: number): boolean =>
  level >= 0 && level < 52 && index >= 0 && (index + 1) * 2 ** level > from && index * 2 ** level < mostLines;
