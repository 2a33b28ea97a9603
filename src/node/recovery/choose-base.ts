import { utf8 } from '#src/domain/journal/hash.ts';
import { lostHead, readHead } from '#src/domain/journal/record.ts';
import { leafHash } from '#src/domain/journal/tree.ts';
import { type FoundCopy, findCopies } from '#src/node/backup/choose-copy.ts';
import { inspectCopy } from '#src/node/backup/inspect-copy.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { SignedHead } from '#src/node/own-logs.ts';
import type { Receipt } from '#src/node/receipts/receipt.ts';
import { contains } from '#src/node/recovery/examine.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { createNodeReader, readFrontier, readRoot } from '#src/node/sqlite/journal.ts';
import { openReader } from '#src/node/sqlite/open.ts';

/** Kinds in which the book speaks of itself. A book that has been given only such lines since it went its own way holds nothing of anybody. */
const ownKinds = new Set(['start', 'stop', 'clock', 'storage', 'verify', 'backup', 'login']);

/** The newest copy that is whole, signed here and no contradiction to what was signed later. Damaged ones are passed over. */
export function findCopy(folder: DataFolder, heads: readonly SignedHead[], onCopy: () => void): FoundCopy | null {
  for (const copy of findCopies(folder)) {
    onCopy();
    const inspected = inspectCopy(copy.path, folder);
    if (inspected.ok && !isContradicted(copy.path, inspected, heads)) return { ...copy, ...inspected };
  }
  return null;
}

function isContradicted(path: string, copy: { log: number; lines: number }, heads: readonly SignedHead[]): boolean {
  return withReader(path, (db) =>
    heads.some((head) => head.number >= copy.log && head.size <= copy.lines && !contains(db, head)),
  );
}

/**
 * Whether the new book begins with the sound one that stands there, or with the copy (or nothing). A book that was put back by
 * hand and has been written since goes its own way: then people's lines count, and lines about the machine do not.
 */
export function keepsLive(live: string, copy: FoundCopy | null, receipts: Iterable<Receipt>): boolean {
  return withReader(live, (db) => {
    const size = readFrontier(db).size;
    const parting = Math.min(copy ? findParting(db, copy) : size, findContradicted(db, size, receipts));
    if (parting < size) return hasPeople(db, parting);
    return copy === null || copy.lines <= size;
  });
}

/** The first line in which the two differ; the size of the shorter one when it is a beginning of the other. */
function findParting(live: Reader, copy: FoundCopy): number {
  return withReader(copy.path, (other) => {
    let [same, differs] = [0, Math.min(readFrontier(live).size, copy.lines) + 1];
    while (differs - same > 1) {
      const middle = Math.floor((same + differs) / 2);
      const [mine, theirs] = [readRoot(live, middle), readRoot(other, middle)];
      if (mine && theirs && Buffer.compare(mine, theirs) === 0) same = middle;
      else differs = middle;
    }
    return same === copy.lines ? readFrontier(live).size : same;
  });
}

/** The first line that no receipt confirms and some receipt contradicts. */
function findContradicted(db: Reader, size: number, receipts: Iterable<Receipt>): number {
  const node = createNodeReader(db);
  const agrees = new Map<number, boolean>();
  for (const { lines } of receipts) {
    for (const { seq, head } of lines) {
      const leaf = seq < size ? node(0, seq) : undefined;
      if (!leaf) continue;
      const isSaid = Buffer.compare(leaf, leafHash(utf8(head), commitHash)) === 0;
      agrees.set(seq, isSaid || agrees.get(seq) === true);
    }
  }
  let first = size;
  for (const [seq, isSaid] of agrees) if (!isSaid) first = Math.min(first, seq);
  return first;
}

function hasPeople(db: Reader, from: number): boolean {
  for (const head of db.prepare<[number], string>('SELECT head FROM leaf WHERE seq >= ?').pluck().iterate(from)) {
    if (head !== lostHead && !ownKinds.has(readHead(head).kind)) return true;
  }
  return false;
}

function withReader<T>(path: string, read: (db: Reader) => T): T {
  const db = openReader(path);
  try {
    return read(db);
  } finally {
    db.close();
  }
}
