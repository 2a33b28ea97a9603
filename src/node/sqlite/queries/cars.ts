import type { CarRow, TripRow } from '#src/app/vehicle-ports.ts';
import type { Vehicle } from '#src/domain/register/vehicle-lines.ts';
import { plateTailKey } from '#src/domain/text/plates.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { toVehicle } from '#src/node/sqlite/queries/vehicles.ts';

type Raw = Record<string, string | number | null>;

/** The office's own cars and where they are. */
export function createCarQueries(db: Reader) {
  const cars = db.prepare<[], Raw>('SELECT * FROM office_car ORDER BY is_retired, model, id');
  const carById = db.prepare<[string], Raw>('SELECT * FROM office_car WHERE id = ?');
  const trip = db.prepare<[string], Raw>('SELECT * FROM car_trip WHERE id = ?');
  const open = 'FROM car_trip INDEXED BY car_trip_open WHERE in_at IS NULL AND struck IS NULL';
  const openTrips = db.prepare<[], Raw>(`SELECT * ${open} ORDER BY seq`);
  const openTrip = db.prepare<[string], Raw>(`SELECT * ${open} AND car = CAST(? AS TEXT) ORDER BY seq DESC LIMIT 1`);
  const trips = db.prepare<[number, number, number], Raw>(
    'SELECT * FROM car_trip INDEXED BY car_trip_by_began WHERE began_at >= ? AND began_at < ? ORDER BY began_at, seq LIMIT ?',
  );
  const findTrip = (raw: Raw | undefined) => (raw ? toTrip(raw) : null);
  return {
    cars: () => cars.all().map(toCar),
    findCar: (id: string) => {
      const raw = carById.get(id);
      return raw ? toCar(raw) : null;
    },
    /** An office has a few cars: no index is worth its keep. One that was given back may be somebody else's by now. */
    findCarBy: (vehicle: Vehicle) => {
      const key = plateTailKey(vehicle.class, vehicle.plate);
      const raw = cars.all().find((car) => car['plate_key'] === key && car['is_retired'] === 0);
      return raw ? toCar(raw) : null;
    },
    findTrip: (id: string) => findTrip(trip.get(id)),
    openTrips: () => openTrips.all().map(toTrip),
    openTrip: (car: string) => findTrip(openTrip.get(car)),
    trips: ({ fromMs, toMs, limit }: { fromMs: number; toMs: number; limit: number }) =>
      trips.all(fromMs, toMs, limit).map(toTrip),
  };
}

const toCar = (raw: Raw): CarRow =>
  ({
    id: raw['id'],
    at: raw['at'],
    actor: raw['actor'],
    vehicle: toVehicle(raw),
    model: raw['model'],
    driver: raw['driver'],
    isRetired: raw['is_retired'] === 1,
  }) as CarRow;

const toTrip = (raw: Raw): TripRow =>
  ({
    seq: raw['seq'],
    id: raw['id'],
    car: raw['car'],
    staff: raw['staff'],
    driver: raw['driver'],
    passengers: raw['passengers'],
    purpose: raw['purpose'],
    outAt: raw['out_at'],
    outBy: raw['out_by'],
    odometerOut: raw['odometer_out'],
    goodsOut: raw['goods_out'],
    inAt: raw['in_at'],
    inBy: raw['in_by'],
    odometerIn: raw['odometer_in'],
    goodsIn: raw['goods_in'],
    isPresumed: raw['is_presumed'] === 1,
    note: [raw['note'], raw['note_in']].filter(Boolean).join('; ') || null,
    struck: toStruck(raw),
  }) as TripRow;

const toStruck = ({ struck: part, struck_at: at, struck_by: by, struck_note: reason }: Raw) =>
  part === null ? null : { part, at, by, reason };
