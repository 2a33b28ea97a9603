import type { Vehicle } from '#src/domain/register/vehicle-lines.ts';
import type { TripPart, VehicleExit, VisitState } from '#src/domain/register/vocabulary.ts';

/** Whose vehicle it is, or who drove it: a visit, as far as a row of the vehicle book shows it. */
export type DriverRow = { id: string; number: number; name: string | null; state: VisitState; companions: number };

/**
 * A row of the vehicle book. `visit` null: the vehicle came with nobody of the book. `inAt` null: it was never seen to come
 * in. Names of drivers are those that were written down; `inVisit` and `outVisit` are people of the book.
 */
export type VehicleStayRow = {
  seq: number;
  pass: string | null;
  visit: DriverRow | null;
  vehicle: Vehicle | null;
  passengers: number | null;
  inAt: number | null;
  inBy: string | null;
  inDriver: string | null;
  inVisit: DriverRow | null;
  goodsIn: string | null;
  outAt: number | null;
  outBy: string | null;
  exit: VehicleExit | null;
  outDriver: string | null;
  outVisit: DriverRow | null;
  goodsOut: string | null;
  note: string | null;
  isStruck: boolean;
};

/** A car of the office as its newest line says. `driver`: the member of staff who usually drives it. */
export type CarRow = {
  id: string;
  at: number;
  actor: string;
  vehicle: Vehicle | null;
  model: string;
  driver: string | null;
  isRetired: boolean;
};

/**
 * `outAt` null: nobody saw it go out. `isPresumed`: nobody saw it come back. `struck`: it was written by mistake; a return
 * that was is a row of its own, without the way out.
 */
export type TripRow = {
  seq: number;
  id: string;
  car: string;
  staff: string | null;
  driver: string | null;
  passengers: number | null;
  purpose: string | null;
  outAt: number | null;
  outBy: string | null;
  odometerOut: number | null;
  goodsOut: string | null;
  inAt: number | null;
  inBy: string | null;
  odometerIn: number | null;
  goodsIn: string | null;
  isPresumed: boolean;
  note: string | null;
  struck: { part: TripPart; at: number; by: string; reason: string | null } | null;
};

type Span = { fromMs: number; toMs: number; limit: number };

export type VehicleQueries = {
  /** What the arrival of a visit said of the vehicle and what was in it. */
  broughtBy(visit: string): { vehicle: Vehicle | null; goods: string | null };
  /** Vehicles inside, the newest first. */
  vehiclesInside(limit: number): VehicleStayRow[];
  /** Those of a class and plate that are inside. */
  openStays(vehicle: Vehicle): VehicleStayRow[];
  openStaysOf(visit: string): VehicleStayRow[];
  findStay(seq: number): VehicleStayRow | null;
  /** The newest time this vehicle was in the book. */
  lastStay(vehicle: Vehicle): VehicleStayRow | null;
  /** First to last. */
  staysOf(visit: string): VehicleStayRow[];
  /** Rows that began in the period, in the order of the book. */
  vehicleBook(span: Span): VehicleStayRow[];
  cars(): CarRow[];
  findCar(id: string): CarRow | null;
  findCarBy(vehicle: Vehicle): CarRow | null;
  findTrip(id: string): TripRow | null;
  /** Of cars that are out. */
  openTrips(): TripRow[];
  openTrip(car: string): TripRow | null;
  /** Trips that began in the period, in the order of the book. */
  trips(span: Span): TripRow[];
};
