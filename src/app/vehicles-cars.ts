import type { Page, Ports } from '#src/app/ports.ts';
import type { CarRow, TripRow } from '#src/app/vehicle-ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { wholeName } from '#src/domain/text/names.ts';

/** The office's cars: an officer keeps the list, the guard writes down each trip. */
export const createCars = (ports: Pick<Ports, 'register'>) => ({
  saveCar: createSaveCar(ports),
  carOut: createCarOut(ports),
  carIn: createCarIn(ports),
});

function createSaveCar({ register }: Pick<Ports, 'register'>) {
  return (input: Inputs['vehicles']['saveCar'], actor: string): Promise<Outputs['vehicles']['saveCar']> =>
    register.write((page) => {
      const { commandId: command, carId: car, vehicle, model, driverId: driver, isRetired } = input;
      if (page.findCommand(command)) return { outcome: 'saved' };
      const same = page.findCarBy(vehicle);
      if (!isRetired && same && same.id !== car) return { outcome: 'plate-taken' };
      if (driver !== null && !page.findStaff(driver)) return { outcome: 'unknown-staff' };
      page.add({ kind: 'office-car', actor, facts: { car, command, model, driver, isRetired }, personal: { vehicle } });
      return { outcome: 'saved' };
    });
}

/** A car that is out in the book has come back unseen; that is written as well. */
function createCarOut({ register }: Pick<Ports, 'register'>) {
  return (input: Inputs['vehicles']['carOut'], actor: string): Promise<Outputs['vehicles']['carOut']> =>
    register.write((page) => {
      const { commandId: command, driverName: driver, passengers, purpose } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      const car = findUsed(page, input.carId);
      if (!car) return { outcome: 'no-such-car' };
      if (input.staffId !== null && !page.findStaff(input.staffId)) return { outcome: 'unknown-staff' };
      const staff = input.staffId ?? findByName(page, driver);
      const open = page.openTrip(car.id);
      if (open) writeReturn(page, open, { ...unsaid, actor, command: '', isPresumed: true });
      page.add({
        kind: 'trip',
        actor,
        facts: { trip: command, car: car.id, command, direction: 'out', staff, passengers, odometer: input.odometer },
        personal: { driver, purpose, goods: input.goods, note: input.note },
      });
      return { outcome: open ? 'no-return' : 'done' };
    });
}

function createCarIn({ register }: Pick<Ports, 'register'>) {
  return (input: Inputs['vehicles']['carIn'], actor: string): Promise<Outputs['vehicles']['carIn']> =>
    register.write((page) => {
      const { commandId: command, odometer, goods, note } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      const car = findUsed(page, input.carId);
      if (!car) return { outcome: 'no-such-car' };
      const open = page.openTrip(car.id);
      const unseen = { id: command, car: car.id, staff: null, passengers: null };
      writeReturn(page, open ?? unseen, { actor, command, odometer, goods, note, isPresumed: false });
      return { outcome: open ? 'done' : 'never-out' };
    });
}

/** Somebody of the staff, where the whole name is theirs and nobody else's. */
export function findByName(page: Page, name: string | null): string | null {
  if (name === null) return null;
  const found = page.staff().filter((one) => one.isActive && wholeName(one.name) === wholeName(name));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const findUsed = (page: Page, id: string): CarRow | null => {
  const car = page.findCar(id);
  return car && !car.isRetired ? car : null;
};

const unsaid = { odometer: null, goods: null, note: null };

type Return = Omit<Inputs['vehicles']['carIn'], 'commandId' | 'carId'> & {
  actor: string;
  command: string;
  isPresumed: boolean;
};
type Trip = Pick<TripRow, 'id' | 'car' | 'staff' | 'passengers'>;

function writeReturn(page: Page, { id: trip, car, staff, passengers }: Trip, said: Return): void {
  const { actor, command, odometer, isPresumed, goods, note } = said;
  const facts = { trip, car, command, direction: 'in' as const, staff, passengers, odometer };
  page.add({
    kind: 'trip',
    actor,
    facts: isPresumed ? { ...facts, isPresumed } : facts,
    personal: { driver: null, purpose: null, goods, note },
  });
}
