import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

const noReturn =
  'in_seq = NULL, in_at = NULL, in_by = NULL, odometer_in = NULL, goods_in = NULL, is_presumed = 0, note_in = NULL';
const liveOf = 'FROM car_trip WHERE car = @car AND struck IS NULL';

/** What is said afterwards of a trip of the office's cars. */
export const projectTripChanges = (db: Writer): Pick<Handlers, 'trip-details' | 'trip-void'> => ({
  'trip-details': createDetails(db),
  'trip-void': createStrikes(db),
});

function createDetails(db: Writer) {
  const describe = db.prepare(
    `UPDATE car_trip SET staff = ?, passengers = ?, odometer_out = ?, odometer_in = ?, driver = ?, purpose = ?, goods_out = ?,
       goods_in = ?, note = ?, note_in = NULL WHERE id = ?`,
  );
  return ({ facts, personal }: WrittenLine<'trip-details'>) => {
    const { driver = null, purpose = null, goodsOut = null, goodsIn = null, note = null } = personal;
    describe.run(
      ...[facts.staff, facts.passengers, facts.odometerOut, facts.odometerIn],
      ...[driver, purpose, goodsOut, goodsIn, note, facts.trip],
    );
  };
}

/** Afterwards the newest trip that was not struck says again where the car is. */
function createStrikes(db: Writer) {
  const find = db.prepare<[string], { seq: number; car: string }>('SELECT seq, car FROM car_trip WHERE id = ?');
  const strikeTrip = db.prepare(
    "UPDATE car_trip SET struck = 'trip', struck_at = ?, struck_by = ?, struck_note = ? WHERE id = ?",
  );
  const strikeReturn = createReturnStrike(db);
  // A way back that nobody saw was only presumed since the car went out again.
  const reopenNewest = db.prepare(
    `UPDATE car_trip SET ${noReturn} WHERE is_presumed = 1 AND seq = (SELECT max(seq) ${liveOf})`,
  );
  const presumeOlder = db.prepare(
    `UPDATE car_trip SET in_seq = @seq, in_at = next.began_at, in_by = @actor, is_presumed = 1
     FROM (SELECT began_at ${liveOf} AND seq > @trip ORDER BY seq LIMIT 1) next WHERE car_trip.seq = @trip`,
  );
  return ({ seq, at, actor, facts, personal }: WrittenLine<'trip-void'>) => {
    const { seq: trip, car } = find.get(facts.trip) as { seq: number; car: string };
    const by = [at, actor, personal.note ?? null] as const;
    if (facts.part === 'trip') {
      strikeTrip.run(...by, facts.trip);
      reopenNewest.run({ car });
    } else {
      strikeReturn(facts, by);
      presumeOlder.run({ seq, actor, car, trip });
    }
  };
}

/** The car is out still. What was said of its return becomes a row of its own, below the trip, under the command's id. */
function createReturnStrike(db: Writer) {
  const said = 'car, began_at, staff, driver, in_seq, in_at, in_by, odometer_in, goods_in, is_presumed, note_in';
  const keep = db.prepare(
    `INSERT INTO car_trip (seq, id, ${said}, struck, struck_at, struck_by, struck_note)
     SELECT in_seq, ?, ${said}, 'return', ?, ?, ? FROM car_trip WHERE id = ?`,
  );
  const reopen = db.prepare(`UPDATE car_trip SET ${noReturn} WHERE id = ?`);
  return (
    { trip, command }: WrittenLine<'trip-void'>['facts'],
    by: readonly [at: number, actor: string, note: string | null],
  ) => {
    keep.run(command, ...by, trip);
    reopen.run(trip);
  };
}
