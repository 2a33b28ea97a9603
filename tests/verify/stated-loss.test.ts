import { expect, it } from 'vitest';
import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';
import { makeFolder } from '#tests/support/office.ts';

type Damage = IntegrityLines['damage']['facts'];

/** Twenty visits, then what a loss leaves behind, then what the book says of it. */
async function openLossy(damage: { before?: Damage; after?: Damage }) {
  const random = createRandom(71);
  const db = openWriter(`${makeFolder()}/book.db`);
  const register = createRegister(db, makeScribe(random));
  const say = (facts?: Damage) => facts && register.write((page) => page.add({ kind: 'damage', actor: 'host', facts }));
  await say(damage.before);
  for (let number = 1; number <= 20; number += 1) {
    await register.write((page) => makeVisit(random, number).lines.map((line) => page.add(line)));
  }
  for (const [table, what] of [
    ['leaf', 'update'],
    ['opening', 'delete'],
  ])
    db.exec(`DROP TRIGGER ${table}_no_${what}`);
  db.exec("DELETE FROM opening WHERE seq = 10; UPDATE leaf SET head = '' WHERE seq = 10");
  db.exec("DELETE FROM opening WHERE seq = 20 AND field = 'facts'");
  await say(damage.after);
  return db;
}

const all: Damage = { lines: [[10, 11]], values: [{ seq: 20, field: 'facts' }] };

it('accepts a lost line and a lost value that a later line states', async () => {
  const db = await openLossy({ after: all });
  expect(verifyJournal(db)).toMatchObject({ ok: true, missing: 2 });
});

it.each<[string, { before?: Damage; after?: Damage }, number, string]>([
  ['nobody states', {}, 10, 'head-changed'],
  ['only an earlier line states', { before: { lines: [[10, 11]], values: all.values } }, 10, 'head-changed'],
  [
    'a later line states for a neighbour',
    {
      after: {
        ...all,
        lines: [
          [9, 10],
          [11, 12],
        ],
      },
    },
    10,
    'head-changed',
  ],
  ['of which only the line is stated', { after: { ...all, values: [] } }, 20, 'value-removed'],
  [
    'of which another value is stated',
    { after: { ...all, values: [{ seq: 20, field: 'name' }] } },
    20,
    'value-removed',
  ],
])('names a loss that %s', async (_, damage, seq, finding) => {
  const db = await openLossy(damage);
  expect(verifyJournal(db)).toMatchObject({ ok: false, seq, finding });
});

it('does not accept a lost line of which the hash was changed', async () => {
  const db = await openLossy({ after: all });
  db.exec('DROP TRIGGER tree_node_no_update');
  db.exec('UPDATE tree_node SET hash = randomblob(32) WHERE level = 0 AND idx = 10');
  // What the line was is known by its hash alone, and that this is another shows where the pair is complete.
  expect(verifyJournal(db)).toMatchObject({ ok: false, seq: 11, finding: 'tree-differs' });
});

it('shows what is left of such a book, and nothing of what is lost', async () => {
  const db = await openLossy({ after: all });
  const before = db.prepare('SELECT count(*) FROM visit').pluck().get() as number;
  rebuild(db);
  const after = db.prepare('SELECT count(*) FROM visit').pluck().get() as number;
  expect(after).toBeGreaterThan(before - 3);
  expect(after).toBeLessThan(before);
});
