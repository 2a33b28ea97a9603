import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { createGroupCommit, NotSavedError } from '#src/node/sqlite/group-commit.ts';
import { fingerprint, rebuild } from '#src/node/sqlite/rebuild.ts';
import { expectRebuildsTheSame } from '#tests/support/expect-same.ts';
import { makeCheckIn, makeFolder, openOffice, scanOf } from '#tests/support/office.ts';

const noMirror = { mark: () => 0, goTo: () => {}, settled: () => {} };

describe('group commit', () => {
  const openTable = () => {
    const path = join(makeFolder(), 'g.db');
    const db = connect(path);
    db.exec('CREATE TABLE t (x INTEGER UNIQUE)');
    return { path, db, insert: db.prepare('INSERT INTO t VALUES (?)'), write: createGroupCommit(db, noMirror) };
  };

  it('answers every work of a turn, and one that throws takes only its own lines back', async () => {
    const { db, insert, write } = openTable();
    const answers = await Promise.allSettled([
      write(() => insert.run(1).changes),
      write(() => {
        insert.run(2);
        throw new Error('mine alone');
      }),
      write(() => insert.run(3).changes),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(db.prepare('SELECT x FROM t ORDER BY x').pluck().all()).toEqual([1, 3]);
    db.close();
  });

  it('tells everybody when the commit itself fails, and keeps nothing', async () => {
    const { path, db, insert, write } = openTable();
    const other = connect(path);
    other.exec('BEGIN EXCLUSIVE');
    db.pragma('busy_timeout = 50');
    const answers = await Promise.allSettled([write(() => insert.run(1)), write(() => insert.run(2))]);
    other.exec('ROLLBACK');
    expect(answers.every((answer) => answer.status === 'rejected' && answer.reason instanceof NotSavedError)).toBe(
      true,
    );
    expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0);
    expect(await write(() => insert.run(4).changes)).toBe(1);
    other.close();
    db.close();
  });
});

describe('the projections', () => {
  async function liveADay() {
    const office = await openOffice();
    const { kiosk, clock, guard } = office;
    const held = await kiosk.kiosk.checkIn(makeCheckIn({ readings: [381, 379] }));
    const car = { class: 'car' as const, plate: '30A-123.45' };
    const person = {
      ...makeCheckIn().person,
      name: 'Đào Đức Huy',
      document: { kind: 'passport' as const, number: 'C1234567' },
    };
    const errand = { ...makeCheckIn().errand, vehicle: car };
    const admitted = await kiosk.kiosk.checkIn(makeCheckIn({ person, errand }));
    if (!('visitId' in held) || !('pass' in admitted) || !admitted.pass)
      throw new Error('the check-ins were not taken');
    clock.forward(60_000);
    const id = crypto.randomUUID();
    await kiosk.desk.decide({ commandId: id, visitId: held.visitId, decision: 'admit', reason: 'Đo lại 36,9' }, guard);
    await kiosk.kiosk.scan(scanOf(admitted.pass.text));
    await kiosk.desk.visit(held.visitId, guard);
    return office;
  }

  it('are the same when they are dropped and rebuilt from the journal', async () => {
    const { gatebook } = await liveADay();
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    expectRebuildsTheSame(db);
    db.close();
  });

  it('say which table had differed when somebody changed one, and are mended', async () => {
    const { gatebook } = await liveADay();
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    const before = fingerprint(db);
    db.exec("UPDATE visit SET name = 'Người Khác' WHERE number = 1; DELETE FROM movement");
    expect(rebuild(db).changedTables.sort()).toEqual(['movement', 'visit']);
    expect(fingerprint(db)).toEqual(before);
    db.close();
  });

  it('find people by a name without diacritics, by đ, by number and by the tails of what they carry', async () => {
    const { read } = await liveADay();
    const find = (text: string) => read.search(text, '2021-07-07', 10).map((visit) => visit.name);
    for (const text of ['dao duc', 'Đào Đức Huy', 'huy dao', 'DAO', '12345', '4567', 'C1234567', '2']) {
      expect(find(text), text).toContain('Đào Đức Huy');
    }
    expect(find('nguyen van mau')).toEqual(['Nguyễn Văn Mẫu']);
    expect(find('0001')).toEqual(['Nguyễn Văn Mẫu']);
    expect(find('345678')).toContain('Nguyễn Văn Mẫu');
    for (const text of ['', '   ', 'zzz', '"', 'a" OR "b', '*', '999']) expect(find(text), text).toEqual([]);
  });
});
