import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { dropWhatCameAfter } from '#tests/sqlite/older-book.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

/** The version before the whole book had a narrow row of each visit. */
const before = 90;

it('an older book gets the rows of its visits, as a rebuild makes them from the journal', async () => {
  const { kiosk, gatebook, dataDir, guard } = await openOffice();
  const { person } = makeCheckIn();
  const unknown = { ...person, document: null };
  const came = [
    makeCheckIn({ person: unknown, readings: [365] }),
    makeCheckIn({ person: unknown, readings: [381, 379] }),
    makeCheckIn({ person: unknown, readings: [] }),
    makeCheckIn({ person: unknown, readings: [366] }),
  ];
  for (const input of came) await kiosk.kiosk.checkIn(input);
  const [first, feverish, , unseen] = came.map(({ visitId }) => visitId);
  const command = () => ({ commandId: randomUUID(), note: null });
  await kiosk.desk.checkOut({ ...command(), visitId: first ?? '' }, guard);
  await kiosk.desk.checkOut({ ...command(), visitId: unseen ?? '', inferredFrom: 'Xe đã ra' }, guard);
  await kiosk.desk.decide(
    { commandId: randomUUID(), visitId: feverish ?? '', decision: 'refuse', reason: 'Sốt' },
    guard,
  );
  await gatebook.close();
  const older = connect(gatebook.folder.database);
  dropWhatCameAfter(older, before);
  older.close();

  const reopened = await openOffice({ dataDir });
  await reopened.gatebook.close();
  const db = connect(gatebook.folder.database);
  expect(db.prepare('SELECT state, temperature FROM log_row ORDER BY seq').all()).toEqual([
    { state: 'left', temperature: 'normal' },
    { state: 'refused', temperature: 'high' },
    { state: 'held', temperature: 'none' },
    { state: 'left', temperature: 'normal' },
  ]);
  const left = 'SELECT left_unseen FROM visit WHERE left_at IS NOT NULL ORDER BY seq';
  expect(db.prepare(left).pluck().all()).toEqual([null, 'inferred']);
  expect(rebuild(db).changedTables).toEqual([]);
  db.exec("UPDATE log_row SET health = 'yes' WHERE seq = (SELECT min(seq) FROM log_row)");
  expect(rebuild(db).changedTables).toEqual(['log_row']);
  db.close();
});
