import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRandom } from '#src/node/demo/random.ts';
import { trustOwnLogs } from '#src/node/own-logs.ts';
import type { Receipt } from '#src/node/receipts/receipt.ts';
import { recover } from '#src/node/recovery/recover.ts';
import type { RecoveryReport } from '#src/node/recovery/report.ts';
import { compareWithAnchor } from '#src/node/sqlite/checkpoints.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import {
  findLeafPage,
  type Line,
  readBook,
  readTruth,
  spoilPages,
  startBook,
  type WrittenBook,
} from '#tests/recovery/book.ts';
import { makeFolder } from '#tests/support/office.ts';

const visits = 1500;

type Made = { book: WrittenBook; truth: Map<number, Line>; anchors: string[] };

/** Some thousand lines in three parts, each signed; a copy after the first part when it is asked for. */
async function makeBook({ hasCopy, seed }: { hasCopy: boolean; seed: number }): Promise<Made> {
  const book = await startBook(makeFolder(), seed);
  const anchors: string[] = [];
  for (let part = 0; part < 3; part += 1) {
    await book.write(visits / 3);
    anchors.push(book.sign());
    if (hasCopy && part === 0) book.copy();
  }
  const truth = readTruth(book.db);
  book.close();
  return { book, truth, anchors };
}

const mend = ({ folder }: WrittenBook, receipts: readonly Receipt[] = []) =>
  recover(folder, { receipts: () => receipts });

/** Nothing in the book but what was written, everything else listed, and the book sound as far as it goes. */
function expectTruth({ book, truth }: Made, report: RecoveryReport): void {
  const mended = readBook(book.folder.database);
  const lost = new Set(
    report.missing.lines.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const values = new Set(report.missing.values.map(({ seq, field }) => `${seq} ${field}`));
  for (const [seq, line] of truth) {
    const found = mended.get(seq);
    expect(found?.head, `line ${seq}`).toBe(lost.has(seq) ? '' : line.head);
    const openings = Object.entries(line.openings).filter(
      ([field]) => !lost.has(seq) && !values.has(`${seq} ${field}`),
    );
    expect(found?.openings, `line ${seq}`).toEqual(Object.fromEntries(openings));
  }
  const db = openReader(book.folder.database);
  expect(verifyJournal(db)).toMatchObject({ ok: true, lines: report.lines, missing: lost.size + values.size });
  db.close();
}

function anchorAnswers({ book, anchors }: Made) {
  const db = openReader(book.folder.database);
  const answers = anchors.map((anchor) => compareWithAnchor(db, anchor, trustOwnLogs(book.folder, db)).ok);
  db.close();
  return answers;
}

it('finds nothing to mend in a sound book, and leaves it as it is', async () => {
  const made = await makeBook({ hasCopy: true, seed: 1 });
  const { database, setAside } = made.book.folder;
  const before = readBook(database);
  expect(mend(made.book, made.book.receipts)).toMatchObject({ outcome: 'nothing-to-mend', lines: made.truth.size });
  expect(readBook(database)).toEqual(before);
  expect(existsSync(setAside) ? readdirSync(setAside) : []).toEqual([]);
});

it.each([1, 2, 3, 4])(
  'takes from broken pages only what is true, and lists what it could not find (seed %i)',
  async (seed) => {
    const made = await makeBook({ hasCopy: false, seed });
    spoilPages(made.book.folder.database, createRandom(seed), 12);
    const report = mend(made.book);
    expect(report).toMatchObject({ outcome: 'mended', copy: null, fromReceipts: 0 });
    expect(report.fromPages).toBeGreaterThan(made.truth.size / 2);
    expectTruth(made, report);
  },
);

it('has everything back from a copy, the receipts and what the pages still hold, and every old anchor fits', async () => {
  const made = await makeBook({ hasCopy: true, seed: 5 });
  const { database } = made.book.folder;
  spoilPages(database, createRandom(5), 15);
  const report = mend(made.book, made.book.receipts);
  expect(report.missing).toEqual({ lines: [], values: [] });
  expect(report.origin).toBeNull();
  expect(report.copy?.lines).toBeGreaterThan(visits / 3);
  expect(report.fromReceipts).toBeGreaterThan(0);
  expectTruth(made, report);
  expect(anchorAnswers(made)).toEqual([true, true, true]);
  expect(mend(made.book, made.book.receipts).outcome).toBe('nothing-to-mend');
});

it.each<[string, (path: string) => void]>([
  ['noise from end to end', (path) => writeFileSync(path, createRandom(6).bytes(2_000_000))],
  ['empty', (path) => truncateSync(path)],
  ['gone', (path) => rmSync(path)],
])('makes the book anew from its receipts when the file is %s', async (_, spoil) => {
  const made = await makeBook({ hasCopy: false, seed: 6 });
  spoil(made.book.folder.database);
  const report = mend(made.book, made.book.receipts);
  expect(report).toMatchObject({ missing: { lines: [], values: [] }, origin: null, accountsWithoutPin: 1 });
  expectTruth(made, report);
  expect(anchorAnswers(made)).toEqual([true, true, true]);
});

it('reads a file of which the first page, with the schema, is gone', async () => {
  const made = await makeBook({ hasCopy: false, seed: 7 });
  spoilPages(made.book.folder.database, createRandom(7), 1, 0);
  const report = mend(made.book);
  expect(report).toMatchObject({ missing: { lines: [], values: [] }, origin: null, accountsWithoutPin: 0 });
  expectTruth(made, report);
});

it('goes on under a new name when lines are lost that were signed, and says so in the book', async () => {
  const made = await makeBook({ hasCopy: false, seed: 8 });
  const { database, machineId } = made.book.folder;
  truncateSync(database, Math.floor(statSync(database).size / 8192) * 4096);
  const report = mend(made.book);
  expect(report.missing.lines.length).toBeGreaterThan(0);
  expect(report.origin).toMatchObject({
    origin: `gatebook.local/${machineId}/log2`,
    before: made.anchors[2],
    why: 'recovered',
  });
  // No number is given twice: the lines that were signed and are lost stand there as lost.
  expect(report.lines).toBe(made.truth.size + 2);
  expectTruth(made, report);
  expect(anchorAnswers(made)[2]).toBe(false);
  // The next loss is signed under the next name again, and what was stated once is not stated twice.
  rmSync(database);
  const again = mend(made.book);
  expect(again.origin?.origin).toBe(`gatebook.local/${machineId}/log3`);
});

it('keeps the hash of a lost line that its tree still knows, so that the signatures stay good', async () => {
  const made = await makeBook({ hasCopy: false, seed: 9 });
  const { database } = made.book.folder;
  spoilPages(database, createRandom(9), 1, findLeafPage(database));
  const report = mend(made.book);
  expect(report.missing.lines).toHaveLength(1);
  expect(report.origin).toBeNull();
  expectTruth(made, report);
  expect(anchorAnswers(made)).toEqual([true, true, true]);
});

it('loses nothing with a write-ahead log that is gone, as long as there are receipts', async () => {
  const book = await startBook(makeFolder(), 10);
  await book.write(200);
  book.db.pragma('wal_checkpoint(TRUNCATE)');
  book.db.pragma('wal_autocheckpoint = 0');
  await book.write(200);
  const made = { book, truth: readTruth(book.db), anchors: [book.sign()] };
  const withoutLog = readFileSync(book.folder.database);
  book.close();
  writeFileSync(book.folder.database, withoutLog);
  expect(readBook(book.folder.database).size).toBeLessThan(made.truth.size);
  const report = mend(book, book.receipts);
  expect(report).toMatchObject({ outcome: 'mended', missing: { lines: [], values: [] }, origin: null });
  expectTruth(made, report);
});

it('takes the lines out of a write-ahead log that SQLite itself no longer reads', async () => {
  const book = await startBook(makeFolder(), 11);
  book.db.pragma('wal_autocheckpoint = 0');
  await book.write(200);
  const made = { book, truth: readTruth(book.db), anchors: [book.sign()] };
  const log = readFileSync(`${book.folder.database}-wal`);
  book.close();
  writeFileSync(book.folder.database, createRandom(11).bytes(100_000));
  // One byte of the first page that was logged: from there on no checksum fits any more.
  log[100] = (log[100] ?? 0) ^ 1;
  writeFileSync(`${book.folder.database}-wal`, log);
  const report = mend(book);
  expect(report).toMatchObject({ outcome: 'mended', missing: { lines: [], values: [] }, origin: null });
  expectTruth(made, report);
});
