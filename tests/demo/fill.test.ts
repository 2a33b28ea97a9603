import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localDay } from '#src/domain/register/local-time.ts';
import { fillDemoOffice } from '#src/node/demo/fill.ts';
import { createSalts } from '#src/node/keys/salts.ts';
import { createCredentials } from '#src/node/sqlite/credentials.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { fridayMorning, openDemo, withoutCodes } from '#tests/demo/demo-book.ts';
import { makeFolder } from '#tests/support/office.ts';

it('makes the same office from the same seed, and another from another', async () => {
  const [first, again, other] = await Promise.all([1, 1, 2].map((seed) => openDemo({ people: 30, days: 5, seed })));
  expect(withoutCodes(again?.lines ?? [])).toEqual(withoutCodes(first?.lines ?? []));
  expect(again?.sheet.accounts).toEqual(first?.sheet.accounts);
  expect(withoutCodes(other?.lines ?? [])).not.toEqual(withoutCodes(first?.lines ?? []));
});

it('writes every line through the journal: the proofs hold and a rebuild finds nothing to change', async () => {
  const { db, size } = await openDemo();
  expect(verifyJournal(db)).toMatchObject({ ok: true, lines: size });
  expect(rebuild(db)).toEqual({ lines: size, changedTables: [] });
  // The control: a projection that the journal does not back is found.
  db.exec("UPDATE visit SET purpose = 'khác' WHERE seq = (SELECT max(seq) FROM visit)");
  expect(rebuild(db).changedTables).toEqual(['visit']);
});

it('lets nobody out who did not come in: movements in are those out and the people inside', async () => {
  const { db, gatebook } = await openDemo();
  const counts = Object.fromEntries(
    db.prepare('SELECT direction, count(*) FROM movement GROUP BY 1').raw().all() as [string, number][],
  );
  const { visits } = gatebook.ports.register.read.countInside();
  expect(visits).toBeGreaterThan(10);
  expect(counts['in']).toBe((counts['out'] ?? 0) + visits);
  const openTwice = db
    .prepare("SELECT person FROM visit WHERE state = 'inside' GROUP BY person HAVING count(*) > 1")
    .all();
  expect(openTwice).toEqual([]);
});

it('takes vehicles out with the people they came with', async () => {
  const { db } = await openDemo();
  const unbalanced = db.prepare(`
    SELECT visit FROM vehicle_movement JOIN visit ON visit.seq = visit
    GROUP BY visit HAVING sum(direction = 'in') <> 1 OR sum(direction = 'out') <> (visit.state = 'left')`);
  expect(unbalanced.all()).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM vehicle_movement').pluck().get()).toBeGreaterThan(50);
});

it('keeps the order of the book and of time the same, and ends now', async () => {
  const { lines, nowMs } = await openDemo();
  const backwards = lines.filter((line, index) => line.at < (lines[index - 1]?.at ?? 0));
  expect(backwards).toEqual([]);
  expect(lines.at(-1)?.at).toBe(nowMs);
  expect(localDay(lines[0]?.at ?? 0)).toBe('2026-11-07');
});

it('numbers the visitors of a day from one without a gap, and no badge', async () => {
  const { db } = await openDemo();
  const numbered = db.prepare('SELECT day, number FROM visit WHERE staff IS NULL ORDER BY seq').all() as {
    day: string;
    number: number;
  }[];
  const lastOf = new Map<string, number>();
  for (const { day, number } of numbered) {
    expect(number).toBe((lastOf.get(day) ?? 0) + 1);
    lastOf.set(day, number);
  }
  expect(lastOf.size).toBeGreaterThan(8);
  expect(db.prepare('SELECT DISTINCT number FROM visit WHERE staff IS NOT NULL').pluck().all()).toEqual([0]);
});

it('refuses a book that holds anything, and adds nothing to it', async () => {
  const { gatebook, size, db } = await openDemo({ people: 30, days: 1 });
  await expect(gatebook.fillDemo({ people: 30, days: 1, seed: 1 })).rejects.toThrow('empty register');
  expect(verifyJournal(db)).toMatchObject({ ok: true, lines: size });
});

it('goes on in the same book after the history: the host writes the next line', async () => {
  const { gatebook, size, db } = await openDemo({ people: 30, days: 1 });
  const seq = await gatebook.ports.register.write((page) =>
    page.add({ kind: 'start', actor: 'host', facts: { version: 'test' } }),
  );
  expect(seq).toBe(size);
  expect(verifyJournal(db)).toMatchObject({ ok: true, lines: size + 1 });
});

it('fills one day, and the first minutes of one', async () => {
  const early = await openDemo({ people: 30, days: 1, nowIso: '2026-11-20T00:03:00+07:00' });
  expect(early.gatebook.ports.register.read.countInside().visits).toBe(0);
  expect(verifyJournal(early.db)).toMatchObject({ ok: true, lines: early.size });
  expect(early.sheet.codes).toHaveLength(10);
});

it('leaves the connection as it found it', async () => {
  const db = openWriter(join(makeFolder(), 'book.db'));
  const room = () =>
    ['cache_size', 'wal_autocheckpoint', 'synchronous'].map((name) => db.pragma(name, { simple: true }));
  db.pragma('cache_size = -5000');
  db.pragma('wal_autocheckpoint = 700');
  const scribe = {
    kiosk: 'k',
    boot: 'b',
    clock: { nowMs: () => Date.parse(fridayMorning) },
    monoMs: () => 0,
    salt: createSalts(),
  };
  const { gatebook } = await openDemo({ people: 30, days: 1 });
  const ports = { ...gatebook.ports, credentials: createCredentials(db) };
  await fillDemoOffice({ db, scribe, ports, people: 30, days: 1, seed: 1 });
  expect(room()).toEqual([-5000, 700, 2]);
  await expect(fillDemoOffice({ db, scribe, ports, people: 30, days: 1, seed: 1 })).rejects.toThrow('empty register');
  expect(room()).toEqual([-5000, 700, 2]);
  db.close();
});
