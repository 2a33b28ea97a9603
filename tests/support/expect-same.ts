import { expect } from 'vitest';
import { connect, type Writer } from '#src/node/sqlite/driver.ts';
import { fingerprint, rebuild } from '#src/node/sqlite/rebuild.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';

/** What the tables say is what the lines of the book say, and its lines hold. */
export function expectRebuildsTheSame(db: Writer): void {
  const before = fingerprint(db);
  expect(rebuild(db).changedTables).toEqual([]);
  expect(fingerprint(db)).toEqual(before);
  expect(verifyJournal(db)).toMatchObject({ ok: true });
}

/** The same of the file of a book, beside the host that has it open. */
export function expectFileRebuildsTheSame(path: string): void {
  const db = connect(path);
  expectRebuildsTheSame(db);
  db.close();
}
