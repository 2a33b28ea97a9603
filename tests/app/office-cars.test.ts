import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Inputs } from '#src/contract/contract.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { readPresenceFacts } from '#src/node/sqlite/queries/presence-facts.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { openOffice, scanOf } from '#tests/support/office.ts';

async function openGarage() {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const { kiosk, guard, officer, clock } = office;
  const validUntil = toLocalIso(clock.nowMs() + dayMs);
  const driver = await kiosk.office.addStaff(
    { commandId: randomUUID(), name: 'Đỗ Văn Lái', departmentId: null, validUntil },
    officer,
  );
  const carId = randomUUID();
  const car = {
    carId,
    vehicle: { class: 'car' as const, plate: '80A-012.34', colour: 'blue' as const },
    model: 'Fortuner 7 chỗ',
    driverId: driver.id,
    isRetired: false,
  };
  const said = () => ({ commandId: randomUUID(), goods: null, note: null, odometer: null });
  return {
    ...office,
    driver,
    car,
    save: (more: Partial<typeof car> = {}) =>
      kiosk.vehicles.saveCar({ commandId: randomUUID(), ...car, ...more }, officer),
    out: (more: Partial<Inputs['vehicles']['carOut']> = {}) => {
      const trip = { carId, staffId: driver.id, driverName: null, passengers: 3, purpose: 'Họp tại Bộ' };
      return kiosk.vehicles.carOut({ ...said(), ...trip, ...more }, guard);
    },
    back: (more: Partial<Inputs['vehicles']['carIn']> = {}) =>
      kiosk.vehicles.carIn({ ...said(), carId, ...more }, guard),
    trips: () => kiosk.vehicles.book({ fromAt: '2021-07-07T00:00:00+07:00', toAt: '2021-07-08T00:00:00+07:00' }).trips,
  };
}

it('a car of the office goes out and comes back, with its driver, purpose and odometer; each word once', async () => {
  const { kiosk, save, out, back, trips, gatebook } = await openGarage();
  expect(await save()).toEqual({ outcome: 'saved' });
  expect(kiosk.vehicles.cars()).toMatchObject([{ model: 'Fortuner 7 chỗ', driverName: 'Đỗ Văn Lái', trip: null }]);
  const once = { commandId: randomUUID(), odometer: 12_000 };
  for (const more of [once, once]) expect(await out(more)).toEqual({ outcome: 'done' });
  expect(kiosk.vehicles.inside().cars).toMatchObject([
    { trip: { driver: 'Đỗ Văn Lái', purpose: 'Họp tại Bộ', passengers: 3, odometerOut: 12_000, inAt: null } },
  ]);
  const home = { commandId: randomUUID(), odometer: 12_064 };
  for (const more of [home, home]) expect(await back(more)).toEqual({ outcome: 'done' });
  expect(trips()).toMatchObject([{ odometerIn: 12_064, inBy: 'Lê Văn Gác', isPresumed: false }]);
  expect(kiosk.vehicles.inside().cars).toMatchObject([{ trip: null }]);
  const db = connect(gatebook.folder.database);
  expect(rebuild(db).changedTables).toEqual([]);
  db.close();
});

it('a way that nobody saw is said, not refused: out twice, back without having gone', async () => {
  const { save, out, back, trips } = await openGarage();
  expect(await out()).toEqual({ outcome: 'no-such-car' });
  await save();
  expect(await back()).toEqual({ outcome: 'never-out' });
  await out();
  expect(await out({ staffId: null, driverName: 'Lái xe thuê' })).toEqual({ outcome: 'no-return' });
  expect(
    trips().map(({ outAt, inAt, isPresumed, driver }) => [outAt !== null, inAt !== null, isPresumed, driver]),
  ).toEqual([
    [false, true, false, null],
    [true, true, true, 'Đỗ Văn Lái'],
    [true, false, false, 'Lái xe thuê'],
  ]);
});

it('a driver by name is somebody of the staff where the whole name is theirs', async () => {
  const { save, out, back, trips, driver, read } = await openGarage();
  await save();
  const staffOf = () => read.findTrip(trips().at(-1)?.tripId ?? '')?.staff;
  await out({ staffId: null, driverName: 'đỗ văn LÁI' });
  expect(staffOf()).toBe(driver.id);
  await back();
  await out({ staffId: null, driverName: 'Văn Lái' });
  expect(staffOf()).toBeNull();
});

it('a plate is one car at a time, and a vehicle of the office is no visitor’s', async () => {
  const { kiosk, guard, car, save, out } = await openGarage();
  await save();
  expect(await save({ carId: randomUUID() })).toEqual({ outcome: 'plate-taken' });
  const signs = { ...car.vehicle, class: 'motorbike' as never };
  expect(await save({ carId: randomUUID(), vehicle: signs })).toEqual({ outcome: 'saved' });
  const nobody = { driverVisitId: null, driverName: null, passengers: null, goods: null, note: null };
  expect(await kiosk.vehicles.passIn({ commandId: randomUUID(), vehicle: car.vehicle, ...nobody }, guard)).toEqual({
    outcome: 'office-car',
  });
  expect(await save({ isRetired: true })).toEqual({ outcome: 'saved' });
  expect(await out()).toEqual({ outcome: 'no-such-car' });
});

it('whoever drives is away with the car, and seen when it comes back', async () => {
  const { kiosk, save, out, back, driver, clock, gatebook } = await openGarage();
  await save();
  await kiosk.kiosk.scan(scanOf(driver.code));
  clock.forward(60_000);
  await out();
  clock.forward(3_600_000);
  await back();
  const db = connect(gatebook.folder.database, { isReadOnly: true });
  expect(readPresenceFacts(db, 0)).toMatchObject([
    { kind: 'arrival' },
    { kind: 'vehicle-out', isOwnDriver: true },
    { kind: 'sweep', isSeen: true },
  ]);
  db.close();
});
