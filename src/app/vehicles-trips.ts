import { answersFor } from '#src/app/own-shift.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { TripRow } from '#src/app/vehicle-ports.ts';
import { findByName } from '#src/app/vehicles-cars.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { hasReturn } from '#src/domain/register/trips.ts';

/** What the book says of a trip set right by another line, or struck out: neither takes the first line away. */
export const createTripChanges = (ports: Pick<Ports, 'register' | 'clock'>) => ({
  describeTrip: createDescribeTrip(ports),
  strikeTrip: createStrikeTrip(ports),
});

function createDescribeTrip({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (input: Inputs['vehicles']['describeTrip'], actor: string): Promise<Outputs['vehicles']['describeTrip']> =>
    register.write((page) => {
      const {
        commandId: command,
        tripId,
        passengers,
        purpose,
        odometerOut,
        odometerIn,
        goodsOut,
        goodsIn,
        note,
      } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      const trip = findOwn(page, tripId, actor, clock.nowMs());
      if (typeof trip === 'string') return { outcome: trip };
      const out = trip.outAt === null ? nothing : { odometer: odometerOut, goods: goodsOut };
      const back = hasReturn(trip) ? { odometer: odometerIn, goods: goodsIn } : nothing;
      const { staff, driver } = toDriver(page, trip, input.driverName);
      page.add({
        kind: 'trip-details',
        actor,
        facts: { trip: trip.id, command, staff, passengers, odometerOut: out.odometer, odometerIn: back.odometer },
        personal: { driver, purpose, goodsOut: out.goods, goodsIn: back.goods, note },
      });
      return { outcome: 'done' };
    });
}

const nothing = { odometer: null, goods: null };

/** Of a trip without a way out the return is all there is: the two parts are one. */
function createStrikeTrip({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (input: Inputs['vehicles']['strikeTrip'], actor: string): Promise<Outputs['vehicles']['strikeTrip']> =>
    register.write((page) => {
      const { commandId: command, tripId, reason: note } = input;
      if (page.findCommand(command)) return whereNow(page, tripId);
      const trip = findOwn(page, tripId, actor, clock.nowMs());
      if (typeof trip === 'string') return { outcome: trip };
      if (input.part === 'return' && !hasReturn(trip)) return { outcome: 'never-back' };
      const part = trip.outAt === null ? 'trip' : input.part;
      page.add({ kind: 'trip-void', actor, facts: { trip: trip.id, command, part }, personal: { note } });
      return whereNow(page, tripId);
    });
}

function whereNow(page: Page, trip: string): { outcome: 'is-out' | 'is-home' } {
  const car = page.findTrip(trip)?.car ?? '';
  return { outcome: page.openTrip(car) ? 'is-out' : 'is-home' };
}

function findOwn(page: Page, id: string, actor: string, nowMs: number): TripRow | 'no-such-trip' | 'past-shift' {
  const trip = page.findTrip(id);
  if (!trip || trip.struck) return 'no-such-trip';
  const { outAt, inAt } = trip;
  return answersFor(page, actor, { isOpen: inAt === null, atMs: [outAt, inAt] }, nowMs) ? trip : 'past-shift';
}

/** The name that stands there already means whoever it meant before. */
function toDriver(page: Page, { staff, driver }: TripRow, name: string | null) {
  const shown = driver ?? page.staff().find(({ id }) => id === staff)?.name ?? null;
  return name === shown ? { staff, driver } : { staff: findByName(page, name), driver: name };
}
