import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepCheckpoints } from '#src/node/checkpointing.ts';
import { openDataFolder } from '#src/node/data-folder.ts';
import { readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import { openOwnLogs } from '#src/node/own-logs.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { progressLines } from '#src/node/sqlite/verify.ts';
import { type Extent, verifyBook } from '#src/node/verify/verify-book.ts';
import { dropGuards } from '#tests/faults/attacks/outside.ts';
import { makeFolder } from '#tests/support/office.ts';
import { writeBook } from '#tests/verify/written-book.ts';

/** A book whose first lines are signed and some after them are not. */
async function openSigned(lines = 300) {
  const folder = openDataFolder(join(makeFolder(), 'data'));
  const book = await writeBook(lines, folder.database);
  const said: string[] = [];
  const checkpoints = keepCheckpoints(book.db, book.register, folder, {
    nowMs: Date.now,
    say: (line) => said.push(line),
  });
  checkpoints.signNow();
  await book.more();
  const reader = openReader(folder.database);
  onTestFinished(() => {
    checkpoints.stop();
    reader.close();
    book.db.close();
  });
  const verify = (extent: Extent, onProgress = () => {}) => verifyBook(reader, folder, extent, onProgress);
  return { ...book, folder, verify, signNow: checkpoints.signNow, signed: book.lines, said };
}

it('reads from the last signed checkpoint on, once its root is found in the tree', async () => {
  const { db, verify, signed } = await openSigned();
  expect(verify('since-signed')).toMatchObject({ from: signed, verified: { ok: true } });
  dropGuards(db);
  db.exec(`UPDATE opening SET value = '{}' WHERE seq = 5 AND field = 'facts'`);
  // What was signed is not read again here; that is what the reading at night is for.
  expect(verify('since-signed').verified.ok).toBe(true);
  expect(verify('whole')).toMatchObject({ from: 0, verified: { ok: false, seq: 5, finding: 'value-changed' } });
});

it('reads the whole book when the tree is not the one that was signed, and names the line', async () => {
  const { db, verify, signed } = await openSigned(256);
  dropGuards(db);
  // Not a peak of the signed tree: that one alone is looked at before the lines after it are read.
  db.exec('UPDATE tree_node SET hash = zeroblob(32) WHERE level = 8 AND idx = 0');
  expect(signed).toBeGreaterThan(256);
  expect(verify('since-signed')).toMatchObject({ from: 0, verified: { ok: false, seq: 255, finding: 'tree-differs' } });
});

it('does not believe a checkpoint in the book that was not signed here', async () => {
  const { db, verify, signed } = await openSigned();
  dropGuards(db);
  db.exec("UPDATE checkpoint SET note = replace(note, '— ', '— x')");
  const { from, verified } = verify('since-signed');
  expect({ from, verified }).toMatchObject({
    from: 0,
    verified: { ok: false, finding: 'checkpoint-differs', seq: signed },
  });
});

it('misses the lines of which only the head that was noted beside the book still knows', async () => {
  const { db, verify, folder, signed } = await openSigned();
  dropGuards(db);
  for (const sql of [
    `DELETE FROM opening WHERE seq >= ${signed - 3}`,
    `DELETE FROM leaf WHERE seq >= ${signed - 3}`,
    `DELETE FROM tree_node WHERE (idx + 1) * (1 << level) > ${signed - 3}`,
    'DELETE FROM checkpoint',
  ])
    db.exec(sql);
  expect(verify('since-signed')).toMatchObject({ from: 0, verified: { finding: 'cut-off', seq: signed - 3 } });
  // The control: whoever takes that away too has a book that fits itself, and only a photo tells.
  rmSync(folder.lastCheckpoint);
  expect(verify('whole').verified.ok).toBe(true);
});

it('is right beside a writer that goes on writing and signing', async () => {
  const { db, verify, register, signNow, folder, lines } = await openSigned(progressLines + 100);
  const stamp = { at: 0, boot: 'fault', mono: 0, kiosk: 'fault' };
  const { verified } = verify('whole', () => {
    db.exec('BEGIN IMMEDIATE');
    register.journal.append({ kind: 'start', actor: 'host', fields: { facts: { version: '0' } } }, stamp);
    db.exec('COMMIT');
    signNow();
  });
  expect(verified).toMatchObject({ ok: true });
  const noted = readLastCheckpoints(folder, openOwnLogs(folder));
  // The control: the head beside the book is of lines that this reading did not see, and would have been missed.
  expect(noted[0]?.size).toBeGreaterThan((verified as { lines: number }).lines);
  expect(lines).toBeGreaterThan(progressLines);
});

it.each([2, 0])('finds a node of the tree that the file has under another key, at level %d', async (level) => {
  const { db, folder } = await openSigned();
  const hash = db.prepare('SELECT hash FROM tree_node WHERE level = ? AND idx = 24').pluck().get(level) as Uint8Array;
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(folder.database);
  // A row is its key (level, place) and then its hash; level 0 has no byte of its own, so its place is changed.
  const at = bytes.indexOf(hash) - (level === 0 ? 1 : 2);
  expect(bytes[at]).toBe(level === 0 ? 24 : level);
  bytes[at] = 188;
  const damaged = join(makeFolder(), 'damaged.db');
  writeFileSync(damaged, bytes);
  const reader = openReader(damaged);
  // The control: to SQLite the file is as good as before.
  expect(reader.pragma('quick_check', { simple: true })).toBe('ok');
  expect(verifyBook(reader, folder, 'whole', () => {}).verified).toMatchObject({ ok: false, finding: 'tree-differs' });
  reader.close();
});

it('finds a damaged index under sound lines when the whole file is asked for', async () => {
  const { db, verify, folder } = await openSigned();
  expect(verify('whole-file').verified.ok).toBe(true);
  const page = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'visit_by_day'").pluck().get() as number;
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(folder.database);
  bytes.fill(0, page * 4096 - 64, page * 4096);
  const damaged = join(makeFolder(), 'damaged.db');
  writeFileSync(damaged, bytes);
  const reader = openReader(damaged);
  expect(verifyBook(reader, folder, 'whole', () => {}).verified.ok).toBe(true);
  expect(verifyBook(reader, folder, 'whole-file', () => {})).toMatchObject({
    verified: { ok: false, finding: 'file-damaged' },
  });
  reader.close();
});
