import { expect, it } from 'vitest';
import { emptyFrontier } from '#src/domain/journal/tree.ts';
import type { Reader, Writer } from '#src/node/sqlite/driver.ts';
import { createLineReader } from '#src/node/sqlite/verify/by-key.ts';
import { createRunReader } from '#src/node/sqlite/verify/by-range.ts';
import type { LeafRow } from '#src/node/sqlite/verify/reading.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { dropGuards } from '#tests/faults/attacks/outside.ts';
import { writeBook } from '#tests/verify/written-book.ts';

/** The plain reading: every line by the keys of its rows, from the first to the one that does not fit. */
function readByKey(db: Reader): { seq: number; finding: string; field: string | null } | null {
  const readLine = createLineReader(db);
  let frontier = emptyFrontier;
  for (const leaf of db.prepare<[], LeafRow>('SELECT seq, head FROM leaf ORDER BY seq').all()) {
    const line = readLine(frontier, leaf);
    if ('finding' in line) return { seq: frontier.size, ...line };
    // Nothing in this book states a loss.
    const [lost] = line.missing ?? [];
    if (lost) return { ...lost, finding: lost.field === null ? 'head-changed' : 'value-removed' };
    frontier = line.frontier;
  }
  return null;
}

const changes = [
  "UPDATE opening SET value = replace(value, ':', ': ') WHERE seq = ? AND field = 'facts'",
  "UPDATE opening SET salt = zeroblob(16) WHERE seq = ? AND field = 'facts'",
  "UPDATE opening SET field = 'Facts' WHERE seq = ? AND field = 'facts'",
  "DELETE FROM opening WHERE seq = ? AND field = 'facts'",
  "INSERT INTO opening SELECT seq, 'zz', salt, value FROM opening WHERE seq = ? AND field = 'facts'",
  'UPDATE leaf SET head = replace(head, \'"v":1\', \'"v":1 \') WHERE seq = ?',
  "UPDATE leaf SET head = replace(head, 'kiosk', 'door') WHERE seq = ?",
  'UPDATE leaf SET seq = seq + 100000 WHERE seq = ?',
  'UPDATE tree_node SET hash = zeroblob(32) WHERE level = 0 AND idx = ?',
  'DELETE FROM tree_node WHERE level = 0 AND idx = ?',
  'UPDATE tree_node SET hash = zeroblob(32) WHERE level = 3 AND idx = ? / 8',
];

/** A change inside a transaction that is taken back: one book serves for all. */
function after<T>(db: Writer, sql: string, line: number, look: () => T): T {
  db.exec('BEGIN');
  try {
    db.exec(sql.replaceAll('?', String(line)));
    return look();
  } finally {
    db.exec('ROLLBACK');
  }
}

it('names the line that a reading by keys names, wherever in a run it stands', async () => {
  const { db, lines } = await writeBook(1050);
  dropGuards(db);
  expect(readByKey(db)).toBeNull();
  let named = 0;
  for (const line of [0, 7, 999, 1000, 1001, 1023, 1024, lines - 1]) {
    for (const sql of changes) {
      after(db, sql, line, () => {
        const expected = readByKey(db);
        if (expected) named += 1;
        expect(verifyJournal(db), `${sql} of line ${line}`).toMatchObject(expected ? { ok: false, ...expected } : {});
      });
    }
  }
  expect(named).toBeGreaterThan(70);
  db.close();
});

it('reads a sound run at once, and hands any other to the reading by keys', async () => {
  const { db } = await writeBook(1100);
  dropGuards(db);
  const leaves = db.prepare<[], LeafRow>('SELECT seq, head FROM leaf ORDER BY seq LIMIT 1000').all();
  const whole = createRunReader(db)(emptyFrontier, leaves);
  expect(whole?.frontier.size).toBe(1000);
  for (const sql of changes.filter((sql) => !sql.includes('leaf'))) {
    expect(
      after(db, sql, 500, () => createRunReader(db)(emptyFrontier, leaves)),
      sql,
    ).toBeNull();
  }
  db.close();
});

it('can begin at a line whose tree is believed, and then reads that line and what follows alone', async () => {
  const { db, lines } = await writeBook(1100);
  dropGuards(db);
  const leaves = db.prepare<[], LeafRow>('SELECT seq, head FROM leaf ORDER BY seq LIMIT 700').all();
  const start = createRunReader(db)(emptyFrontier, leaves)?.frontier;
  const whole = verifyJournal(db);
  expect(verifyJournal(db, () => {}, start)).toEqual(whole);
  const change = "UPDATE opening SET value = '{}' WHERE seq = ? AND field = 'facts'";
  expect(after(db, change, 699, () => verifyJournal(db, () => {}, start))).toEqual(whole);
  expect(after(db, change, 700, () => verifyJournal(db, () => {}, start))).toMatchObject({ ok: false, seq: 700 });
  const stray = 'INSERT INTO opening SELECT 99999, field, salt, value FROM opening WHERE seq = ?';
  expect(after(db, stray, 1, () => verifyJournal(db, () => {}, start))).toMatchObject({ finding: 'stray-rows' });
  const cut = 'DELETE FROM leaf WHERE seq >= ?; DELETE FROM opening WHERE seq >= ?';
  expect(after(db, cut, lines - 1, () => verifyJournal(db, () => {}, start))).toMatchObject({ finding: 'cut-off' });
  db.close();
});
