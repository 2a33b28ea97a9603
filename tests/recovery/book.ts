import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { makeCopy } from '#src/node/backup/make-copy.ts';
import { type DataFolder, openDataFolder } from '#src/node/data-folder.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { openCodeKeys, openPepper } from '#src/node/keys/key-files.ts';
import { noteLastCheckpoint } from '#src/node/last-checkpoint.ts';
import { openOwnLogs } from '#src/node/own-logs.ts';
import type { Receipt } from '#src/node/receipts/receipt.ts';
import { createCheckpointer } from '#src/node/sqlite/checkpoints.ts';
import { connect, type Reader, type Writer } from '#src/node/sqlite/driver.ts';
import { readRoot } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister, type WrittenGroup } from '#src/node/sqlite/register.ts';
import { cellsOf } from '#src/node/sqlite/salvage/cells.ts';
import { openPageFile } from '#src/node/sqlite/salvage/page-file.ts';
import { columnsOf, shapeOf } from '#src/node/sqlite/salvage/record.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

export type Line = { head: string; openings: Record<string, string> };

/** A book that is being written, and what was written into it, kept outside. */
export type WrittenBook = {
  folder: DataFolder;
  db: Writer;
  receipts: Receipt[];
  /** The same as what is given to be kept. */
  groups: WrittenGroup[];
  /** Writes so many visits, ten in a transaction with one receipt, and signs at the end. */
  write(visits: number): Promise<void>;
  sign(): string;
  copy(): void;
  close(): void;
};

export async function startBook(dir: string, seed = 1): Promise<WrittenBook> {
  const folder = openDataFolder(dir);
  // A host makes all keys at once, and a folder that lacks one is not opened.
  openCodeKeys(folder.keys);
  openPepper(folder.keys);
  const random = createRandom(seed);
  const db = openWriter(folder.database);
  const register = createRegister(db, { ...makeScribe(random), kiosk: folder.machineId });
  const receipts: Receipt[] = [];
  const groups: WrittenGroup[] = [];
  const keep = (from: number) => {
    const frontier = register.journal.frontier();
    const receipt = receiptOf(db, from, frontier.size);
    receipts.push(receipt);
    groups.push({
      frontier,
      lines: receipt.lines.map((line) => ({ ...line, openings: line.openings.map(toOpening) })),
    });
  };
  let number = 0;
  const signer = createCheckpointer(db, openOwnLogs(folder).signer(1), Date.now);
  const sign = () => {
    const { note } = signer.sign(register.journal.frontier());
    noteLastCheckpoint(folder, note);
    return note;
  };
  const writeSome = async (visits: number) => {
    const from = register.journal.frontier().size;
    const lines = Array.from({ length: visits }, () => makeVisit(random, ++number).lines).flat();
    await register.write((page) => lines.map((line) => page.add(line)));
    keep(from);
  };
  if (register.journal.frontier().size === 0) {
    const facts = { account: 'guard', role: 'guard' } as const;
    await register.write((page) => page.add({ kind: 'account', actor: 'host', facts, personal: { name: 'Lê Gác' } }));
    db.prepare("INSERT INTO credential VALUES ('guard', '$argon2id$v=19$test', 0, 0)").run();
    keep(0);
  }
  return {
    folder,
    db,
    receipts,
    groups,
    sign,
    async write(visits) {
      for (let done = 0; done < visits; done += 10) await writeSome(Math.min(10, visits - done));
      sign();
    },
    copy() {
      const { database, backups } = folder;
      const answer = makeCopy({ database, backups, atMs: Date.now(), trust: folder }, () => {});
      if (!answer.ok) throw new Error(answer.detail);
    },
    close: () => db.close(),
  };
}

const toOpening = ([field, salt, value]: readonly [string, string, string]) => ({
  field,
  salt: new Uint8Array(Buffer.from(salt, 'base64')),
  value,
});

function receiptOf(db: Reader, from: number, size: number): Receipt {
  const lines = [...readTruth(db, from)].map(([seq, { head }]) => ({
    seq,
    head,
    openings: db
      .prepare<[number], { field: string; salt: Buffer; value: string }>('SELECT * FROM opening WHERE seq = ?')
      .all(seq)
      .map(({ field, salt, value }) => [field, salt.toString('base64'), value] as const),
  }));
  return { size, root: readRoot(db, size) ?? new Uint8Array(), lines };
}

/** Every line of a book as it stands there. */
export function readTruth(db: Reader, from = 0): Map<number, Line> {
  const leaves = db
    .prepare<[number], { seq: number; head: string }>('SELECT seq, head FROM leaf WHERE seq >= ?')
    .all(from);
  const openings = db
    .prepare<[number], { seq: number; field: string; value: string }>(
      'SELECT seq, field, value FROM opening WHERE seq >= ?',
    )
    .all(from);
  const lines = new Map<number, Line>(leaves.map(({ seq, head }) => [seq, { head, openings: {} }]));
  for (const { seq, field, value } of openings) (lines.get(seq) as Line).openings[field] = value;
  return lines;
}

export function readBook(path: string): Map<number, Line> {
  const db = connect(path, { isReadOnly: true });
  try {
    return readTruth(db);
  } finally {
    db.close();
  }
}

const pageBytes = 4096;

/** Overwrites so many pages with noise; the first page too when it is drawn. */
export function spoilPages(path: string, random: Random, count: number, only?: number): void {
  const pages = statSync(path).size / pageBytes;
  const file = openSync(path, 'r+');
  for (let index = 0; index < count; index += 1) {
    const at = (only ?? random.between(0, pages - 1)) * pageBytes;
    writeSync(file, random.bytes(pageBytes), 0, pageBytes, at);
  }
  closeSync(file);
}

/** A page in the middle of the table of lines, counted from 0. */
export function findLeafPage(path: string): number {
  const file = openPageFile(path);
  const pages: number[] = [];
  for (const { number, bytes } of file.pages()) {
    const [cell] = cellsOf(file, number, bytes);
    if (cell?.rowid && shapeOf(columnsOf(cell.payload) ?? []) === 'nt') pages.push(number - 1);
  }
  file.close();
  return pages[Math.floor(pages.length / 2)] as number;
}
