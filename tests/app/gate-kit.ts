import { randomUUID } from 'node:crypto';
import type { Inputs } from '#src/contract/contract.ts';
import type { ExitDriver } from '#src/contract/vehicles.ts';
import type { Vehicle } from '#src/domain/register/lines.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { readPresenceFacts } from '#src/node/sqlite/queries/presence-facts.ts';
import { expectFileRebuildsTheSame } from '#tests/support/expect-same.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

export const minute = 60_000;

/** A claimed office with what happens to vehicles at its gate, in few words. */
export async function openGate() {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const { kiosk, guard, gatebook, clock } = office;
  const { vehicles } = kiosk;
  let people = 0;
  const said = () => ({ commandId: randomUUID(), goods: null, note: null });
  return {
    ...office,
    /** Somebody lets themselves in at the kiosk, with a vehicle or without. */
    async come(name: string, vehicle: Vehicle | null, goods: string | null = null) {
      people += 1;
      const base = makeCheckIn({ declaration: null, readings: [] });
      const person = { ...base.person, name, document: { kind: 'other' as const, number: `X${people}` } };
      await kiosk.kiosk.checkIn({ ...base, person, errand: { ...base.errand, vehicle, goods } });
      clock.forward(minute);
      return base.visitId;
    },
    inside: () => vehicles.inside().stays.map(({ vehicle }) => `${vehicle?.class} ${vehicle?.plate}`),
    stayOf: (plate: string) => vehicles.inside().stays.find(({ vehicle }) => vehicle?.plate === plate)?.stay ?? -1,
    letOut: (stay: number, driver: ExitDriver, more: Partial<Inputs['vehicles']['letOut']> = {}) =>
      vehicles.letOut({ ...said(), stay, driver, ...more }, guard),
    passIn: (vehicle: Vehicle, more: Partial<Inputs['vehicles']['passIn']> = {}) => {
      const nobody = { driverVisitId: null, driverName: null, passengers: null };
      return vehicles.passIn({ ...said(), vehicle, ...nobody, ...more }, guard);
    },
    passOut: (vehicle: Vehicle, driver: ExitDriver = { kind: 'unseen' }) =>
      vehicles.passOut({ ...said(), vehicle, driver }, guard),
    book: () => vehicles.book({ fromAt: '2021-07-07T00:00:00+07:00', toAt: '2021-07-09T00:00:00+07:00' }),
    stateOf: (visit: string) => office.read.findVisit(visit)?.state,
    /** What the book says is what its lines say. */
    expectSame: () => expectFileRebuildsTheSame(gatebook.folder.database),
    facts: (visit: string) => {
      const db = connect(gatebook.folder.database, { isReadOnly: true });
      const facts = readPresenceFacts(db, 0).filter((fact) => fact.visit === visit);
      db.close();
      return facts;
    },
  };
}
