import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { openGarage } from '#tests/app/cars-kit.ts';
import { dropWhatCameAfter } from '#tests/sqlite/older-book.ts';
import { openOffice } from '#tests/support/office.ts';

it('a trip of an older book can be struck out: what its return noted stands by itself again', async () => {
  const { save, out, back, trips, guard, gatebook, dataDir, expectSame } = await openGarage();
  await save();
  const tripId = randomUUID();
  await back({ note: 'Không thấy đi' });
  await out({ commandId: tripId, note: 'Đi gấp' });
  await back({ note: 'Về muộn' });
  await out({ note: 'Đi tiếp' });
  await back();
  await out();
  const before = trips();
  expect(before.map(({ note }) => note)).toEqual(['Không thấy đi', 'Đi gấp; Về muộn', 'Đi tiếp', null]);
  await gatebook.close();
  const older = connect(gatebook.folder.database);
  older.exec("UPDATE car_trip SET note = nullif(concat_ws('; ', note, note_in), '')");
  dropWhatCameAfter(older, 110);
  expect(older.prepare("SELECT count(*) FROM pragma_table_info('car_trip') WHERE name = 'struck'").pluck().get()).toBe(
    0,
  );
  older.close();

  const { kiosk } = await openOffice({ dataDir });
  const book = () =>
    kiosk.vehicles.book({ fromAt: '2021-07-07T00:00:00+07:00', toAt: '2021-07-08T00:00:00+07:00' }).trips;
  expect(book()).toEqual(before);
  expectSame();
  await kiosk.vehicles.strikeTrip({ commandId: randomUUID(), tripId, part: 'return', reason: 'Nhầm xe' }, guard);
  expect(book().map(({ note, struck }) => [note, struck?.part])).toContainEqual(['Về muộn', 'return']);
  expect(book().find((trip) => trip.tripId === tripId)).toMatchObject({ note: 'Đi gấp', isPresumed: true });
  expectSame();
});
