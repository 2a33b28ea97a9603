import type { Direction, PlateColour, TripPart, VehicleClass, VehicleExit } from '#src/domain/register/vocabulary.ts';

/** `colour`: of the plate; `look`: what the guard sees besides, "xe tải thùng kín, màu trắng". */
export type Vehicle = { class: VehicleClass; plate: string; colour?: PlateColour; look?: string };

/** What the paper book's row says of a vehicle at the gate. `driver`: a name, where it is not the visitor it came with. */
type AtGate = { vehicle: Vehicle | null; driver?: string | null; goods?: string | null; note?: string | null };

/** `driverVisit`: the visit of the person who drove, where that is another one's. Older lines say nothing of drivers. */
type Driven = { command?: string; writtenAtMs?: number; driverVisit?: string };

/** Vehicles at the gate: those that came with a visit, those that came with nobody of the book, and the office's own. */
export type VehicleLines = {
  'vehicle-in': { facts: { visit: string } & Driven; personal: AtGate };
  /** `exit`: older lines have none, and were all `own`. `stay`: the line that the vehicle came in by. */
  'vehicle-out': { facts: { visit: string; exit?: VehicleExit; stay?: number } & Driven; personal: AtGate };
  /** A vehicle without a visit. Its lines share `pass`; one that only goes out was never seen to come in. */
  'vehicle-pass': {
    facts: { pass: string; direction: Direction; exit?: VehicleExit; passengers?: number } & Driven;
    personal: AtGate;
  };
  /** What is said afterwards of a vehicle in the book: the newest line counts. `isStruck`: the row was written by mistake. */
  'vehicle-details': {
    facts: { stay: number; command: string; isStruck: boolean };
    personal: { vehicle: Vehicle | null; goods: string | null; note: string | null };
  };
  /** A car of the office. `model`: what it is called; `driver`: the member of staff who usually drives it. */
  'office-car': {
    facts: { car: string; command: string; model: string; driver: string | null; isRetired: boolean };
    personal: { vehicle: Vehicle };
  };
  /** A trip goes out and comes back by two lines. `isPresumed`: it went out again without having been seen to come back. */
  trip: {
    facts: {
      trip: string;
      car: string;
      command: string;
      direction: Direction;
      staff: string | null;
      passengers: number | null;
      odometer: number | null;
      isPresumed?: boolean;
    };
    personal: { driver: string | null; purpose: string | null; goods: string | null; note: string | null };
  };
  /** What is said afterwards of a trip, all of it: the newest line counts. */
  'trip-details': {
    facts: {
      trip: string;
      command: string;
      staff: string | null;
      passengers: number | null;
      odometerOut: number | null;
      odometerIn: number | null;
    };
    personal: {
      driver: string | null;
      purpose: string | null;
      goodsOut: string | null;
      goodsIn: string | null;
      note: string | null;
    };
  };
  /** The trip never was, or the car has not come back after all; `note` says why. */
  'trip-void': { facts: { trip: string; command: string; part: TripPart }; personal: { note: string } };
};
