import { chmodSync, copyFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { latestVersion, NewerDatabaseError } from '#src/node/sqlite/migrate.ts';
import { migrations } from '#src/node/sqlite/migrations/index.ts';
import { assertDurable, openReader, openWriter, UnsafeStorageError } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { makeCheckIn, makeFolder, openOffice } from '#tests/support/office.ts';

const newDatabase = () => join(makeFolder(), 'gatebook.db');

describe('opening the register', () => {
  it('commits with WAL and FULL, read back after a write', () => {
    const db = openWriter(newDatabase());
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('recursive_triggers', { simple: true })).toBe(1);
    db.close();
  });

  it('keeps personal data to this user, even in a folder that others may read', () => {
    const path = newDatabase();
    chmodSync(dirname(path), 0o755);
    const db = openWriter(path);
    const others = [path, `${path}-wal`, `${path}-shm`].map((file) => statSync(file).mode & 0o077);
    expect(others).toEqual([0, 0, 0]);
    db.close();
  });

  it('would find out: the driver alone says FULL before the first write and NORMAL after it', () => {
    const db = connect(newDatabase());
    db.pragma('journal_mode = WAL');
    expect(() => assertDurable(db)).not.toThrow();
    db.exec('CREATE TABLE t (x)');
    expect(() => assertDurable(db)).toThrow(UnsafeStorageError);
    db.close();
  });

  it('refuses a newer database in one sentence and leaves it as it was', () => {
    const path = newDatabase();
    const db = openWriter(path);
    db.pragma(`user_version = ${latestVersion + 10}`);
    db.close();
    expect(() => openWriter(path)).toThrow(NewerDatabaseError);
    expect(() => openWriter(path)).toThrow(/newer Gatebook/);
  });

  it('cannot write through a reader', () => {
    const path = newDatabase();
    openWriter(path).close();
    const reader = openReader(path);
    expect(() => reader.prepare("INSERT INTO setting VALUES ('a', '1')").run()).toThrow(/readonly/);
    reader.close();
  });

  it('copies an older file aside before it changes it', () => {
    const path = newDatabase();
    const db = connect(path);
    for (const { version, sql } of migrations) if (version <= 20) db.exec(sql);
    db.pragma('user_version = 20');
    db.close();
    openWriter(path).close();
    expect(existsSync(`${path}.before-20`)).toBe(true);
  });
});

describe('the journal', () => {
  it('lets nobody change, remove, replace or skip a line through SQL', async () => {
    const { kiosk, gatebook } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn());
    const db = connect(gatebook.folder.database);
    db.pragma('recursive_triggers = ON');
    for (const sql of [
      "UPDATE leaf SET head = '{}' WHERE seq = 1",
      'DELETE FROM leaf WHERE seq = 1',
      "INSERT OR REPLACE INTO leaf (seq, head) VALUES (1, '{}')",
      "INSERT INTO leaf (seq, head) VALUES (9999, '{}')",
      "UPDATE opening SET value = '1' WHERE seq = 1",
      'DELETE FROM opening WHERE seq = 1',
      "REPLACE INTO opening (seq, field, salt, value) SELECT seq, field, salt, '1' FROM opening WHERE seq = 1",
      'DELETE FROM tree_node WHERE level = 0',
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/append-only/);
    }
    db.close();
  });

  it('names the line that was changed by somebody who dropped the triggers', async () => {
    const { kiosk, gatebook } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn());
    await gatebook.close();
    const attacks = [
      ["UPDATE opening SET value = '\"Ai Khác\"' WHERE field = 'name' AND seq = 1", 1],
      ['UPDATE leaf SET head = replace(head, \'"actor":"kiosk"\', \'"actor":"kiosl"\') WHERE seq = 5', 5],
      ["DELETE FROM opening WHERE field = 'phone' AND seq = 4", 4],
      ["DELETE FROM opening WHERE field = 'facts' AND seq = 5", 5],
      ['DELETE FROM leaf WHERE seq = 5', 5],
      ['DELETE FROM leaf WHERE seq = (SELECT max(seq) FROM leaf)', undefined],
      ['UPDATE tree_node SET hash = zeroblob(32) WHERE level = 0 AND idx = 3', 3],
    ] as const;
    for (const [sql, seq] of attacks) {
      const copy = join(makeFolder(), 'copy.db');
      copyFileSync(gatebook.folder.database, copy);
      const db = connect(copy);
      for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
        db.exec(`DROP TRIGGER ${name}`);
      }
      expect(verifyJournal(db).ok, 'before the attack').toBe(true);
      db.pragma('foreign_keys = OFF');
      db.exec(sql);
      const verdict = verifyJournal(db);
      expect(verdict.ok, sql).toBe(false);
      if (!verdict.ok && seq !== undefined) expect(verdict.seq, sql).toBe(seq);
      db.close();
    }
  });
});
