import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDataFolder } from '#src/node/data-folder.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { finishPlacing, placeBook } from '#src/node/place-book.ts';
import { recover } from '#src/node/recovery/recover.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { readBook, readTruth, spoilPages, startBook } from '#tests/recovery/book.ts';
import { makeFolder } from '#tests/support/office.ts';

/** A book caught with its newest pages in the log, and another finished book to take its place. */
async function makeTwo() {
  const dir = makeFolder();
  const old = await startBook(dir, 31);
  old.db.pragma('wal_autocheckpoint = 0');
  await old.write(100);
  const caught = join(dir, 'caught');
  for (const end of ['', '-wal']) copyFileSync(old.folder.database + end, caught + end);
  old.close();
  const other = await startBook(makeFolder(), 32);
  await other.write(60);
  other.close();
  const { database, root } = old.folder;
  for (const end of ['', '-wal']) renameSync(caught + end, database + end);
  return { places: { root, database }, finished: other.folder.database, truth: readBook(other.folder.database) };
}

it('puts a new book in place of one whose log is still there', async () => {
  const { places, finished, truth } = await makeTwo();
  placeBook(places, finished);
  expect(readBook(places.database)).toEqual(truth);
});

it('ends what the power cut off, whichever of its steps was the last', async () => {
  const { places, finished, truth } = await makeTwo();
  renameSync(finished, `${places.database}.mended`);
  const before = readBook(places.database);
  expect(before.size).not.toBe(truth.size);
  finishPlacing(places);
  expect(readBook(places.database)).toEqual(truth);
  finishPlacing(places);
  expect(readBook(places.database)).toEqual(truth);
});

it('would have been spoiled by the log of the old book (the control)', async () => {
  const { places, finished, truth } = await makeTwo();
  renameSync(finished, places.database);
  const read = () => {
    const db = connect(places.database);
    try {
      return db.pragma('quick_check', { simple: true }) === 'ok' ? readTruth(db) : null;
    } catch {
      return null;
    } finally {
      db.close();
    }
  };
  expect(read()).not.toEqual(truth);
});

it('loses nothing when it is killed at any moment, and mends the book the next time', async () => {
  const book = await startBook(makeFolder(), 33);
  await book.write(400);
  book.copy();
  await book.write(200);
  const truth = readTruth(book.db);
  book.close();
  spoilPages(book.folder.database, createRandom(33), 10);
  const random = createRandom(34);
  for (let round = 0; round < 3; round += 1) {
    const dir = join(makeFolder(), 'book');
    cpSync(book.folder.root, dir, { recursive: true });
    const child = spawn(process.execPath, ['src/node/main.ts', 'recover', '--data', dir]);
    // From its first word on there is something to be killed at.
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
    await wait(random.between(0, 600));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    recover(openDataFolder(dir), {});
    const db = openReader(join(dir, 'gatebook.db'));
    expect(verifyJournal(db)).toMatchObject({ ok: true });
    const mended = readTruth(db);
    db.close();
    for (const [seq, line] of truth) expect(['', line.head]).toContain(mended.get(seq)?.head);
    expect(existsSync(join(dir, 'recovering'))).toBe(false);
    expect(readdirSync(join(dir, 'set-aside')).length).toBeGreaterThan(0);
  }
});
