import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeHash } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Receipt } from '#src/node/receipts/receipt.ts';
import { gather } from '#src/node/recovery/gather.ts';
import { recover } from '#src/node/recovery/recover.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { openFinds } from '#src/node/sqlite/salvage/finds.ts';
import { startGatebook } from '#src/node/start.ts';
import { readBook, readTruth, startBook } from '#tests/recovery/book.ts';
import { makeFolder } from '#tests/support/office.ts';

/** A book of two days, and the file as it was in the evening of the first. */
async function makeDays() {
  const book = await startBook(makeFolder(), 21);
  await book.write(150);
  book.db.pragma('wal_checkpoint(TRUNCATE)');
  const yesterday = readFileSync(book.folder.database);
  await book.write(150);
  const today = book.sign();
  const truth = readTruth(book.db);
  book.close();
  const { database } = book.folder;
  const putBack = () => {
    for (const end of ['-wal', '-shm']) rmSync(database + end, { force: true });
    writeFileSync(database, yesterday);
  };
  return { book, folder: book.folder, today, truth, putBack, yesterdaySize: readYesterday(putBack, database) };
}

function readYesterday(putBack: () => void, database: string): number {
  putBack();
  return readBook(database).size;
}

it("brings yesterday's book, put back by hand, to where it was, from the receipts", async () => {
  const { book, folder, truth } = await makeDays();
  const report = recover(folder, { receipts: () => book.receipts });
  expect(report).toMatchObject({ outcome: 'mended', missing: { lines: [], values: [] }, origin: null });
  const mended = readBook(folder.database);
  for (const [seq, line] of truth) expect(mended.get(seq)).toEqual(line);
});

it('does so too when the host was started on it in the meantime and wrote of itself alone', async () => {
  const { book, folder, truth } = await makeDays();
  const gatebook = await startGatebook({ dataDir: folder.root });
  await gatebook.ports.register.write((page) => page.add({ kind: 'start', actor: 'host', facts: { version: '0' } }));
  await gatebook.close();
  const report = recover(folder, { receipts: () => book.receipts });
  expect(report).toMatchObject({ outcome: 'mended', missing: { lines: [], values: [] }, origin: null });
  const mended = readBook(folder.database);
  for (const [seq, line] of truth) expect(mended.get(seq)).toEqual(line);
});

it("states the lines of today as lost when nothing but yesterday's book is left, and signs under a new name", async () => {
  const { folder, today, truth, yesterdaySize } = await makeDays();
  const report = recover(folder, { receipts: () => [] });
  expect(report.missing.lines).toMatchObject([{ from: yesterdaySize, to: truth.size, beforeMs: null }]);
  expect(report.origin).toMatchObject({ origin: `gatebook.local/${folder.machineId}/log2`, before: today });
  expect(recover(folder, { receipts: () => [] }).outcome).toBe('nothing-to-mend');
});

it('signs nothing on an older book under the old name, and signs again once it was recovered', async () => {
  const { folder, today } = await makeDays();
  const notes = () => {
    const db = connect(folder.database, { isReadOnly: true });
    const found = db.prepare('SELECT origin, size FROM checkpoint ORDER BY size').raw().all() as [string, number][];
    db.close();
    return found;
  };
  const before = notes();
  await (await startGatebook({ dataDir: folder.root })).close();
  expect(notes()).toEqual(before);
  expect(readFileSync(folder.lastCheckpoint, 'utf8')).toBe(today);
  recover(folder, { receipts: () => [] });
  expect(notes().at(-1)?.[0]).toBe(`gatebook.local/${folder.machineId}/log2`);
  await (await startGatebook({ dataDir: folder.root })).close();
  expect(readFileSync(folder.lastCheckpoint, 'utf8')).toContain('/log2\n');
});

/** Somebody changes a line in the file, its leaf in the tree too, and damages the file elsewhere. */
async function forge(isParentToo: boolean) {
  const book = await startBook(makeFolder(), 22);
  await book.write(150);
  const truth = readTruth(book.db);
  const { db, folder } = book;
  const seq = 100;
  const forged = (truth.get(seq)?.head ?? '').replace('"actor":"kiosk"', '"actor":"guard"');
  for (const table of ['leaf', 'tree_node']) db.exec(`DROP TRIGGER ${table}_no_update`);
  db.prepare('UPDATE leaf SET head = ? WHERE seq = ?').run(forged, seq);
  const leaf = Buffer.from(commitHash(Buffer.concat([Buffer.of(0), Buffer.from(forged)])));
  const setNode = db.prepare('UPDATE tree_node SET hash = ? WHERE level = ? AND idx = ?');
  setNode.run(leaf, 0, seq);
  const sibling = db
    .prepare('SELECT hash FROM tree_node WHERE level = 0 AND idx = ?')
    .pluck()
    .get(seq + 1) as Buffer;
  if (isParentToo) setNode.run(nodeHash(leaf, sibling, commitHash), 1, seq / 2);
  book.close();
  return { book, folder, truth, seq, forged };
}

it.each([false, true])(
  'takes no changed line, although its leaf was changed with it (its parent too: %s)',
  async (isParentToo) => {
    const { folder, truth, seq, forged } = await forge(isParentToo);
    const report = recover(folder, { receipts: () => [] });
    const mended = readBook(folder.database);
    expect([...mended.values()].map(({ head }) => head)).not.toContain(forged);
    expect(report.missing.lines).toMatchObject([{ from: seq, to: seq + (isParentToo ? 4 : 2) }]);
    for (const [other, line] of truth) if (other < seq || other > seq + 3) expect(mended.get(other)).toEqual(line);
    // The control: the changed line did reach the merge, and one that takes what it finds would have taken it.
    const finds = openFinds(`${folder.root}/control.db`);
    gather(finds, 0, { book: `${report.setAside}/gatebook.db`, receipts: [] }, () => {});
    expect(finds.db.prepare('SELECT text FROM head WHERE seq = ?').pluck().all(seq)).toEqual([forged]);
    finds.close();
  },
);

it('has the true line back where a receipt has it', async () => {
  const { book, folder, truth, seq } = await forge(true);
  const report = recover(folder, { receipts: () => book.receipts });
  expect(report).toMatchObject({ missing: { lines: [], values: [] }, origin: null });
  expect(readBook(folder.database).get(seq)).toEqual(truth.get(seq));
});

it('takes nothing from a receipt that was changed', async () => {
  const book = await startBook(makeFolder(), 23);
  await book.write(100);
  const truth = readTruth(book.db);
  book.close();
  rmSync(book.folder.database);
  const receipts = book.receipts.map(
    (receipt): Receipt => ({
      ...receipt,
      lines: receipt.lines.map((line) =>
        line.seq === 50 ? { ...line, head: line.head.replace('kiosk', 'guard') } : line,
      ),
    }),
  );
  const report = recover(book.folder, { receipts: () => receipts });
  const mended = readBook(book.folder.database);
  for (const [seq, line] of truth) expect([line.head, '']).toContain(mended.get(seq)?.head);
  expect(mended.get(50)?.head).toBe('');
  expect(report.origin).not.toBeNull();
});
