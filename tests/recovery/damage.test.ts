import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRandom } from '#src/node/demo/random.ts';
import { trustOwnLogs } from '#src/node/own-logs.ts';
import type { Receipt } from '#src/node/recovery/receipt.ts';
import { recover } from '#src/node/recovery/recover.ts';
import type { RecoveryReport } from '#src/node/recovery/report.ts';
import { compareWithAnchor } from '#src/node/sqlite/checkpoints.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { type Line, readBook, readTruth, spoilPages, startBook, type WrittenBook } from '#tests/recovery/book.ts';
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
    report.missing.lines.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)),
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
