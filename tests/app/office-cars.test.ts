import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openGarage } from '#tests/app/cars-kit.ts';
import { scanOf } from '#tests/support/office.ts';

it('a car of the office goes out and comes back, with its driver, purpose and odometer; each word once', async () => {
  const { kiosk, save, out, back, trips, expectSame } = await openGarage();
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
  expectSame();
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
  const { kiosk, save, out, back, driver, clock, facts } = await openGarage();
  await save();
  await kiosk.kiosk.scan(scanOf(driver.code));
  clock.forward(60_000);
  await out();
  clock.forward(3_600_000);
  await back();
  expect(facts()).toMatchObject([
    { kind: 'arrival' },
    { kind: 'vehicle-out', isOwnDriver: true },
    { kind: 'sweep', isSeen: true },
  ]);
});
