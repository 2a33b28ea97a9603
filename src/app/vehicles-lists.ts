import type { Ports, Queries } from '#src/app/ports.ts';
import type { CarRow, DriverRow, TripRow, VehicleStayRow } from '#src/app/vehicle-ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import {
  type CarTrip,
  type DriverPerson,
  mostVehiclesInside,
  type OfficeCar,
  type VehicleStay,
} from '#src/contract/vehicles.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** As many rows as a print is still a book and not a parcel. */
const mostRows = 2000;

/** What is inside, what a period held, what the office has. */
export function createVehicleLists({ register: { read } }: Pick<Ports, 'register'>) {
  const presenter = () => createVehiclePresenter(read);
  return {
    inside(): Outputs['vehicles']['inside'] {
      const { toStay, toCars } = presenter();
      const cars = toCars(read.cars()).filter(({ isRetired }) => !isRetired);
      return { stays: read.vehiclesInside(mostVehiclesInside).map(toStay), cars };
    },
    cars: (): Outputs['vehicles']['cars'] => presenter().toCars(read.cars()),
    book({ fromAt, toAt }: Inputs['vehicles']['book']): Outputs['vehicles']['book'] {
      const { toStay, toTrip, toCars } = presenter();
      const span = { fromMs: Date.parse(fromAt), toMs: Date.parse(toAt), limit: mostRows + 1 };
      const [stays, trips] = [read.vehicleBook(span), read.trips(span)];
      return {
        stays: stays.slice(0, mostRows).map(toStay),
        trips: trips.slice(0, mostRows).map(toTrip),
        cars: toCars(read.cars()),
        isCut: stays.length > mostRows || trips.length > mostRows,
      };
    },
  };
}

/** Names of people instead of ids, instants with the local offset. */
export function createVehiclePresenter(read: Pick<Queries, 'accounts' | 'staff' | 'openTrips'>) {
  const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
  const staff = new Map(read.staff().map(({ id, name }) => [id, name]));
  const guard = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  const toTrip = ({ id, car, staff: member, driver, struck, seq: _, ...row }: TripRow): CarTrip => ({
    ...row,
    tripId: id,
    carId: car,
    driver: driver ?? (member === null ? null : (staff.get(member) ?? null)),
    outAt: at(row.outAt),
    outBy: guard(row.outBy),
    inAt: at(row.inAt),
    inBy: guard(row.inBy),
    struck: struck && { ...struck, at: toLocalIso(struck.at), by: guard(struck.by) ?? '' },
  });
  return {
    toStay: (row: VehicleStayRow): VehicleStay => toStay(row, guard),
    toTrip,
    toCars(cars: readonly CarRow[]): OfficeCar[] {
      const trips = new Map(read.openTrips().map((trip) => [trip.car, trip]));
      return cars.map(({ id, vehicle, model, driver, isRetired }) => {
        const trip = trips.get(id);
        const driverName = driver === null ? null : (staff.get(driver) ?? null);
        return { carId: id, vehicle, model, driverId: driver, driverName, isRetired, trip: trip ? toTrip(trip) : null };
      });
    },
  };
}

const at = (ms: number | null): string | null => (ms === null ? null : toLocalIso(ms));

const toPerson = (row: DriverRow | null): DriverPerson | null => {
  if (!row) return null;
  const { id: visitId, number, name, state, companions } = row;
  return { visitId, number, name, state, companions };
};

function toStay(row: VehicleStayRow, guard: (id: string | null) => string | null): VehicleStay {
  const { seq, vehicle, visit, passengers, inDriver, goodsIn, exit, outDriver, goodsOut, note, isStruck } = row;
  return {
    stay: seq,
    vehicle,
    visit: toPerson(visit),
    people: passengers ?? visit?.companions ?? null,
    inAt: at(row.inAt),
    inBy: guard(row.inBy),
    inDriver,
    goodsIn,
    outAt: at(row.outAt),
    outBy: guard(row.outBy),
    exit,
    outDriver,
    outPerson: toPerson(row.outVisit),
    goodsOut,
    note,
    isStruck,
  };
}
