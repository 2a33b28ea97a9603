import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { dropWhatCameAfter } from '#tests/sqlite/older-book.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

it('an older book is taken along: the vehicles in it, gone or inside, are rows of the vehicle book as a rebuild makes them', async () => {
  const { gatebook, dataDir, kiosk, guard } = await openOffice();
  const visits: string[] = [];
  for (const [document, plate] of ['30A-123.45', '30A-123.46', '30A-123.47', null].entries()) {
    const base = makeCheckIn();
    const person = { ...base.person, document: { kind: 'other' as const, number: `X${document}` } };
    const vehicle = plate === null ? null : { class: 'car' as const, plate };
    await kiosk.kiosk.checkIn({ ...base, person, errand: { ...base.errand, vehicle } });
    visits.push(base.visitId);
  }
  const [gone, unsaid] = visits as [string, string];
  await kiosk.desk.checkOut({ commandId: randomUUID(), visitId: gone, note: null }, guard);
  const reason = { commandId: randomUUID(), reason: 'Đi bộ' };
  await kiosk.desk.correct({ ...reason, visitId: unsaid, change: { field: 'vehicle', value: null } }, guard);
  const before = kiosk.vehicles.inside();
  expect(before.stays.map(({ vehicle }) => vehicle?.plate)).toEqual(['30A-123.47']);
  await gatebook.close();
  const path = gatebook.folder.database;
  const older = connect(path);
  dropWhatCameAfter(older, 95);
  expect(older.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'vehicle_stay'").pluck().get()).toBe(0);
  older.close();

  const again = await openOffice({ dataDir });
  expect(again.kiosk.vehicles.inside()).toEqual(before);
  await again.gatebook.close();
  const db = connect(path);
  expect(db.prepare('SELECT plate, exit FROM vehicle_stay ORDER BY seq').raw().all()).toEqual([
    ['30A-123.45', 'own'],
    ['30A-123.47', null],
  ]);
  expect(rebuild(db).changedTables).toEqual([]);
  db.exec("UPDATE vehicle_stay SET plate = '30A-999.99'");
  expect(rebuild(db).changedTables).toEqual(['vehicle_stay']);
  db.close();
});
