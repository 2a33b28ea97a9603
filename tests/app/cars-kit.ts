import { randomUUID } from 'node:crypto';
import type { Inputs } from '#src/contract/contract.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { readPresenceFacts } from '#src/node/sqlite/queries/presence-facts.ts';
import { expectFileRebuildsTheSame } from '#tests/support/expect-same.ts';
import { openOffice } from '#tests/support/office.ts';

/** An office with one driver and one car, which is not in the list before `save`. */
export async function openGarage() {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const { kiosk, guard, officer, clock, gatebook } = office;
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
    facts: () => {
      const db = connect(gatebook.folder.database, { isReadOnly: true });
      const facts = readPresenceFacts(db, 0);
      db.close();
      return facts;
    },
    /** What the book says is what its lines say. */
    expectSame: () => expectFileRebuildsTheSame(gatebook.folder.database),
  };
}
