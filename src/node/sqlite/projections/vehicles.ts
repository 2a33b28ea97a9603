import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Vehicle } from '#src/domain/register/vehicle-lines.ts';
import { plateTailKey } from '#src/domain/text/plates.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';
import { happenedAt } from '#src/node/sqlite/projections/visits.ts';

type Coming = WrittenLine<'vehicle-in'> | WrittenLine<'vehicle-pass'>;
type Going = WrittenLine<'vehicle-out'> | WrittenLine<'vehicle-pass'>;

const plateColumns = ['plate_class', 'plate', 'plate_key', 'colour', 'look'] as const;
const seqOfVisit = '(SELECT seq FROM visit WHERE id = ?)';

/** A vehicle as its columns, in their order. Without one (erased) all are null. */
export const toPlateColumns = (vehicle: Vehicle | null | undefined): (string | null)[] =>
  vehicle
    ? [
        vehicle.class,
        vehicle.plate,
        plateTailKey(vehicle.class, vehicle.plate),
        vehicle.colour ?? null,
        vehicle.look ?? null,
      ]
    : plateColumns.map(() => null);

/** The vehicle book: a row from a vehicle's coming in to its going out. A going out that nothing came before is a row alone. */
export function projectVehicles(db: Writer): Partial<Handlers> {
  const come = createComing(db);
  const go = createGoing(db);
  const details = createDetails(db);
  return {
    'vehicle-in': (line) => come(line, line.facts.visit, null),
    'vehicle-out': (line) => go(line, line.facts.visit, null),
    'vehicle-pass': (line) => (line.facts.direction === 'in' ? come : go)(line, null, line.facts.pass),
    'vehicle-details': details,
  };
}

function createComing(db: Writer) {
  const insert = db.prepare(
    `INSERT INTO vehicle_stay (seq, pass, visit, began_at, ${plateColumns.join(', ')}, passengers, in_at, in_by, in_driver,
       in_visit, goods_in, note, is_struck)
     VALUES (?, ?, ${seqOfVisit}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(${seqOfVisit}, ${seqOfVisit}), ?, ?, 0)`,
  );
  return (line: Coming, visit: string | null, pass: string | null) => {
    const { seq, actor, facts, personal } = line;
    const at = happenedAt(line);
    const passengers = 'passengers' in facts ? (facts.passengers ?? null) : null;
    insert.run(
      ...[seq, pass, visit, at, ...toPlateColumns(personal.vehicle), passengers, at, actor, personal.driver ?? null],
      ...[facts.driverVisit ?? null, visit, personal.goods ?? null, personal.note ?? null],
    );
  };
}

function createGoing(db: Writer) {
  const openOf = (which: string) =>
    db
      .prepare<[string], number>(
        `SELECT max(seq) FROM vehicle_stay WHERE ${which} AND in_at IS NOT NULL AND out_at IS NULL AND is_struck = 0`,
      )
      .pluck();
  const openOfVisit = openOf(`visit = ${seqOfVisit}`);
  const openOfPass = openOf('pass = ?');
  const open = db.prepare('SELECT 1 FROM vehicle_stay WHERE seq = ? AND out_at IS NULL');
  const insert = db.prepare(
    `INSERT INTO vehicle_stay (seq, pass, visit, began_at, ${plateColumns.join(', ')}, passengers, is_struck)
     VALUES (?, ?, ${seqOfVisit}, ?, ?, ?, ?, ?, ?, ?, 0)`,
  );
  const close = db.prepare(
    `UPDATE vehicle_stay SET out_seq = ?, out_at = ?, out_by = ?, exit = ?, out_driver = ?, out_visit = ${seqOfVisit},
       goods_out = ?, note = nullif(concat_ws('; ', note, ?), '') WHERE seq = ?`,
  );
  const findStay = (line: Going, visit: string | null, pass: string | null): number | null => {
    const named = 'stay' in line.facts ? line.facts.stay : undefined;
    if (named !== undefined && open.get(named)) return named;
    return visit === null
      ? ((openOfPass.get(pass ?? '') as number | null) ?? null)
      : (openOfVisit.get(visit) as number);
  };
  return (line: Going, visit: string | null, pass: string | null) => {
    const { seq, actor, facts, personal } = line;
    const at = happenedAt(line);
    const stay = findStay(line, visit, pass);
    const exit = facts.exit ?? 'own';
    const passengers = 'passengers' in facts ? (facts.passengers ?? null) : null;
    if (stay === null) insert.run(seq, pass, visit, at, ...toPlateColumns(personal.vehicle), passengers);
    const takenBy = facts.driverVisit ?? (exit === 'own' ? visit : null);
    const { driver = null, goods = null, note = null } = personal;
    close.run(seq, at, actor, exit, driver, takenBy, goods, note, stay ?? seq);
  };
}

function createDetails(db: Writer) {
  const describe = db.prepare(
    `UPDATE vehicle_stay SET goods_in = ?, note = coalesce(?, note), is_struck = ?, colour = coalesce(?, colour),
       look = coalesce(?, look) WHERE seq = ?`,
  );
  const setPlate = db.prepare(
    'UPDATE vehicle_stay SET plate_class = ?, plate = ?, plate_key = ? WHERE seq = ? AND visit IS NULL',
  );
  return ({ facts: { stay, isStruck }, personal }: WrittenLine<'vehicle-details'>) => {
    const { vehicle = null, goods = null, note = null } = personal;
    describe.run(goods, note, isStruck ? 1 : 0, vehicle?.colour ?? null, vehicle?.look ?? null, stay);
    if (vehicle) setPlate.run(vehicle.class, vehicle.plate, plateTailKey(vehicle.class, vehicle.plate), stay);
  };
}
