import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRandom } from '#src/node/demo/random.ts';
import { connect, type Writer } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';
import { makeFolder } from '#tests/support/office.ts';

/** A book of nine or so lines whose guard rails are gone, as for somebody with the file and a database tool. */
async function openUnguarded(): Promise<Writer> {
  const db = openWriter(join(makeFolder(), 'gatebook.db'));
  const random = createRandom(1);
  const register = createRegister(db, makeScribe(random));
  for (let number = 1; number <= 4; number += 1) {
    await register.write((page) => makeVisit(random, number).lines.map((line) => page.add(line)));
  }
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    db.exec(`DROP TRIGGER ${name}`);
  }
  db.pragma('foreign_keys = OFF');
  expect(verifyJournal(db)).toMatchObject({ ok: true });
  return db;
}

const changes: readonly [sql: string, seq: number | undefined][] = [
  ["DELETE FROM opening WHERE seq = 2 AND field = 'facts'", 2],
  ["INSERT INTO opening SELECT seq, 'note', salt, value FROM opening WHERE seq = 2 AND field = 'facts'", 2],
  ["INSERT INTO opening SELECT 9999, field, salt, value FROM opening WHERE seq = 2 AND field = 'facts'", undefined],
  ["UPDATE opening SET salt = x'00' WHERE seq = 2", 2],
  ["UPDATE opening SET field = '' WHERE seq = 2 AND field = 'facts'", 2],
  ['UPDATE leaf SET head = \'{"seq":2,"v":1}\' WHERE seq = 2', 2],
  ["UPDATE leaf SET head = 'null' WHERE seq = 2", 2],
  [
    `CREATE TABLE twice AS SELECT * FROM opening; DROP TABLE opening; ALTER TABLE twice RENAME TO opening;
     INSERT INTO opening SELECT * FROM opening WHERE seq = 2 AND field = 'facts'`,
    2,
  ],
  ['INSERT INTO leaf SELECT -1, head FROM leaf WHERE seq = 2', undefined],
  ['INSERT INTO tree_node SELECT 9, 9, hash FROM tree_node WHERE level = 0 AND idx = 2', undefined],
];

it.each(changes)('the verification answers, and not with yes, after %s', async (sql, seq) => {
  const db = await openUnguarded();
  db.exec(sql);
  const verified = verifyJournal(db);
  expect(verified.ok).toBe(false);
  if (!verified.ok && seq !== undefined) expect(verified.seq).toBe(seq);
  db.close();
});

it.each(['leaf', 'opening', 'tree_node'])(
  'the verification answers on a file whose root page of %s is noise',
  async (table) => {
    const db = await openUnguarded();
    const rootPage = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
    const path = db.prepare('SELECT file FROM pragma_database_list').pluck().get() as string;
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, (rootPage - 1) * 4096, rootPage * 4096);
    writeFileSync(path, bytes);
    const damaged = connect(path);
    expect(verifyJournal(damaged)).toMatchObject({ ok: false, problem: expect.stringContaining('SQLITE_CORRUPT') });
    damaged.close();
  },
);

it('the verification answers on a journal without its openings', async () => {
  const db = await openUnguarded();
  db.exec('DROP TABLE opening');
  expect(verifyJournal(db)).toMatchObject({ ok: false, problem: expect.stringContaining('damaged') });
  db.close();
});
