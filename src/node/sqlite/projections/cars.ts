import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';
import { projectTripChanges } from '#src/node/sqlite/projections/trip-changes.ts';
import { toPlateColumns } from '#src/node/sqlite/projections/vehicles.ts';

/** The office's cars, of which the newest line counts, and their trips. */
export function projectCars(db: Writer): Partial<Handlers> {
  const setCar = db.prepare(
    `INSERT OR REPLACE INTO office_car (id, seq, at, actor, model, driver, plate_class, plate, plate_key, colour, look, is_retired)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const goOut = createGoingOut(db);
  const comeBack = createComingBack(db);
  return {
    'office-car': ({ seq, at, actor, facts, personal }) =>
      setCar.run(
        ...[facts.car, seq, at, actor, facts.model, facts.driver, ...toPlateColumns(personal.vehicle)],
        facts.isRetired ? 1 : 0,
      ),
    trip: (line) => (line.facts.direction === 'out' ? goOut(line) : comeBack(line)),
    ...projectTripChanges(db),
  };
}

function createGoingOut(db: Writer) {
  const insert = db.prepare(
    `INSERT INTO car_trip (seq, id, car, began_at, staff, driver, passengers, purpose, out_at, out_by, odometer_out, goods_out,
       is_presumed, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
  );
  return ({ seq, at, actor, facts, personal }: WrittenLine<'trip'>) => {
    const { driver = null, purpose = null, goods = null, note = null } = personal;
    return insert.run(
      ...[seq, facts.trip, facts.car, at, facts.staff, driver, facts.passengers, purpose, at, actor],
      ...[facts.odometer, goods, note],
    );
  };
}

function createComingBack(db: Writer) {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO car_trip (seq, id, car, began_at, staff, driver, passengers, purpose, is_presumed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  );
  const close = db.prepare(
    `UPDATE car_trip SET in_seq = ?, in_at = ?, in_by = ?, odometer_in = ?, goods_in = ?, is_presumed = ?, note_in = ?
     WHERE id = ?`,
  );
  return ({ seq, at, actor, facts, personal }: WrittenLine<'trip'>) => {
    const { driver = null, purpose = null, goods = null, note = null } = personal;
    // Does nothing but for a car that nobody saw go out.
    insert.run(seq, facts.trip, facts.car, at, facts.staff, driver, facts.passengers, purpose);
    return close.run(seq, at, actor, facts.odometer, goods, facts.isPresumed ? 1 : 0, note, facts.trip);
  };
}
