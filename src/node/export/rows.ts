import type { VisitRow } from '#src/app/ports.ts';
import type { VehicleStayRow } from '#src/app/vehicle-ports.ts';
import { noOffice, type Office } from '#src/domain/register/lines.ts';
import type { DepartureWay, Direction } from '#src/domain/register/vocabulary.ts';
import { neutraliseFormula } from '#src/domain/text/formula.ts';
import { columns, type ExportRow } from '#src/node/export/columns.ts';
import { gateOfStay, gateOfTrip } from '#src/node/export/gate.ts';
import { inOrder } from '#src/node/export/in-order.ts';
import { createSaid, type Said } from '#src/node/export/said.ts';
import { stoppedWords, struckWords, wayWords } from '#src/node/export/words.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { createCarQueries } from '#src/node/sqlite/queries/cars.ts';
import {
  movementsOfPeriod,
  type Period,
  type PersonMove,
  type Stopped,
  stoppedOfPeriod,
  type TripMove,
  tripMovesOfPeriod,
  type VehicleMove,
  vehicleMovesOfPeriod,
} from '#src/node/sqlite/queries/period.ts';
import { createPlaceQueries } from '#src/node/sqlite/queries/places.ts';
import { createVehicleQueries } from '#src/node/sqlite/queries/vehicles.ts';

/** The book as rows of text, header first; nothing in a row can be taken for a formula. Constant memory. */
export function* bookRows(db: Reader, period: Period): Generator<string[]> {
  const office = createPlaceQueries(db).office() ?? noOffice;
  const toRow = createRows(db, office);
  const moves = inOrder<Move>(
    movementsOfPeriod(db, period),
    stoppedOfPeriod(db, period),
    vehicleMovesOfPeriod(db, period),
    tripMovesOfPeriod(db, period),
  );
  yield columns.map(([header]) => header);
  for (const move of moves) {
    const row = toRow(move);
    yield columns.map(([, cell]) => neutraliseFormula(cell(row, office)));
  }
}

type Move = PersonMove | Stopped | VehicleMove | TripMove;

function createRows(db: Reader, office: Office) {
  const { findStay } = createVehicleQueries(db);
  const toTripRow = createTripRows(db);
  const saidOf = createSaid(db, office);
  return (move: Move): ExportRow => {
    if ('trip' in move) return toTripRow(move);
    if ('stopped' in move) return toStoppedRow(move, saidOf(move.stopped.seq));
    const stay = move.stay === null ? null : findStay(move.stay);
    return 'visit' in move ? toPersonRow(move, stay, saidOf(move.visit.seq)) : toVehicleRow(move, stay);
  };
}

const toPersonRow = (
  { seq, at, direction, way, visit }: PersonMove,
  stay: VehicleStayRow | null,
  said: Said,
): ExportRow => ({
  ...{ seq, at, direction, said, way: wayWords[way], ...ofVisit(visit) },
  gate: stay && gateOfStay(stay, direction),
});

/** Who was sent away is what a health authority asks for first. */
const toStoppedRow = ({ seq, at, stopped }: Stopped, said: Said): ExportRow => ({
  ...{ seq, at, direction: null, said, way: stoppedWords[stopped.state] ?? '', ...ofVisit(stopped) },
  gate: null,
});

const ofVisit = (visit: VisitRow) => ({
  ...{ visit, visitId: visit.id, book: 'people' as const },
  ...{ people: visit.companions, purpose: visit.purpose, vehicle: visit.vehicle },
});

/** Of whose vehicle it is stand the name and the visit; their own columns say that they went through the gate themselves. */
function toVehicleRow({ seq, at, direction }: VehicleMove, stay: VehicleStayRow | null): ExportRow {
  const way = wayWords[stay ? wayOf(stay, direction) : 'guard'];
  return {
    ...{ seq, at, visit: null, said: null, book: 'vehicles' },
    ...(stay?.isStruck ? { direction: null, way: struckWords } : { direction, way }),
    visitId: stay?.visit?.id ?? null,
    people: direction === 'in' ? (stay?.passengers ?? null) : null,
    purpose: null,
    vehicle: stay?.vehicle ?? null,
    gate: stay && gateOfStay(stay, direction),
  };
}

function createTripRows(db: Reader) {
  const { cars, findTrip } = createCarQueries(db);
  const byId = new Map(cars().map((car) => [car.id, car]));
  const names = new Map(
    createPlaceQueries(db)
      .staff()
      .map(({ id, name }) => [id, name]),
  );
  return ({ seq, at, direction, trip: id }: TripMove): ExportRow => {
    const trip = findTrip(id);
    const car = trip ? byId.get(trip.car) : undefined;
    const driver = trip?.staff ? (names.get(trip.staff) ?? null) : null;
    const way = wayWords[direction === 'in' && trip?.isPresumed ? 'presumed' : 'guard'];
    return {
      ...{ seq, at, visit: null, visitId: null, said: null, book: 'office' },
      ...(trip?.struck ? { direction: null, way: struckWords } : { direction, way }),
      people: trip?.passengers ?? null,
      purpose: trip?.purpose ?? null,
      vehicle: car?.vehicle ?? null,
      gate: trip && gateOfTrip(trip, car, driver, direction),
    };
  };
}

/** A visitor who scans out in a vehicle takes it out for all who wrote it down. */
function wayOf({ exit, inBy, outBy }: VehicleStayRow, direction: Direction): DepartureWay {
  if (direction === 'out' && exit === 'presumed') return 'presumed';
  return (direction === 'in' ? inBy : outBy) === 'kiosk' ? 'scan' : 'guard';
}
