import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRandom } from '#src/node/demo/random.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { readBook, spoilPages, startBook } from '#tests/recovery/book.ts';
import { makeFolder } from '#tests/support/office.ts';
import { runGatebook } from '#tests/support/run-gatebook.ts';

async function makeBook() {
  const book = await startBook(makeFolder(), 41);
  await book.write(300);
  book.close();
  return book.folder;
}

it('leaves a sound book alone and says so', async () => {
  const { root, setAside } = await makeBook();
  const { status, stdout } = runGatebook('recover', '--data', root);
  expect(stdout).toMatch(/^nothing to mend: \d+ lines, all as they were written and signed\n$/);
  expect(status).toBe(0);
  expect(readdirSync(setAside)).toEqual([]);
});

it('says in one sentence what it did, then what is missing, and keeps what stood there', async () => {
  const { root, database, setAside } = await makeBook();
  truncateSync(database, Math.floor(statSync(database).size / 8192) * 4096);
  const size = statSync(database).size;
  const dry = runGatebook('recover', '--data', root, '--dry-run');
  expect(dry.stdout).toMatch(/^would mend the book: \d+ lines, of them \d+ off the pages of the old file; /);
  expect(statSync(database).size).toBe(size);
  expect(readdirSync(setAside)).toEqual([]);
  const { status, stdout, stderr } = runGatebook('recover', '--data', root);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^mended the book: \d+ lines, .*; \d+ lines and \d+ single values are missing\n/);
  expect(stdout).toMatch(/\nmissing: lines \d+ to \d+, written after 2021-/);
  expect(stdout).toContain('from here on it is signed as gatebook.local/');
  expect(stderr).toContain('reading pages, 100 %\n');
  const [aside = ''] = readdirSync(setAside);
  expect(statSync(join(setAside, aside, 'gatebook.db')).size).toBe(size);
  expect(stdout).toContain(readFileSync(join(setAside, aside, 'report.txt'), 'utf8'));
  expect(runGatebook('verify', '--data', root).stdout).toMatch(/^ok {4}\d+ lines, \d+ .* missing, as the book says/);
  expect(runGatebook('recover', '--data', root).stdout).toContain('nothing to mend');
});

it('makes a book whose file is gone from its copy', async () => {
  const book = await startBook(makeFolder(), 42);
  await book.write(300);
  book.copy();
  book.close();
  const truth = readBook(book.folder.database);
  rmSync(book.folder.database);
  expect(runGatebook('recover', '--data', book.folder.root).stdout).toContain('nothing is missing');
  const mended = readBook(book.folder.database);
  for (const [seq, line] of truth) expect(mended.get(seq)).toEqual(line);
});

it('refuses a folder in use, and one with nothing in it', async () => {
  const { root, lock, database } = await makeBook();
  spoilPages(database, createRandom(1), 1, 0);
  const held = holdInstanceLock(lock);
  expect(runGatebook('recover', '--data', root).stderr).toContain('another Gatebook is running on this data folder');
  held.release();
  const empty = runGatebook('recover', '--data', makeFolder());
  expect(empty.stderr).toMatch(/^gatebook: there is no book in [^\n]+\n$/);
  expect(empty.status).toBe(1);
  expect(existsSync(join(root, 'recovering'))).toBe(false);
});
