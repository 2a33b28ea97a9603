import type { Vehicle } from '#src/domain/register/vehicle-lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { toPlateColumns } from '#src/node/sqlite/projections/vehicles.ts';

const noExit =
  'out_seq = NULL, out_at = NULL, out_by = NULL, exit = NULL, out_driver = NULL, out_visit = NULL, goods_out = NULL';
/** What the visit's leaving took out of the gate: its own vehicle, or another one that its person drove. */
const takenOut = '(SELECT out_seq FROM vehicle_stay WHERE out_visit = ?)';

/** What a correction of a visit does to the vehicles of it. Those that left by another line stay as they are. */
export function createVehicleChanges(db: Writer) {
  const moveIn = db.prepare(
    `UPDATE vehicle_stay SET in_at = @at, began_at = @at
     WHERE seq = (SELECT min(seq) FROM vehicle_stay WHERE visit = @visit AND in_at IS NOT NULL)`,
  );
  const moveInOf = db.prepare(
    `UPDATE vehicle_movement SET at = @at
     WHERE seq = (SELECT min(seq) FROM vehicle_movement WHERE visit = @visit AND direction = 'in')`,
  );
  const moveOutOf = db.prepare(`UPDATE vehicle_movement SET at = ? WHERE seq IN ${takenOut}`);
  const moveOut = db.prepare('UPDATE vehicle_stay SET out_at = ? WHERE out_visit = ?');
  const dropOutOf = db.prepare(`DELETE FROM vehicle_movement WHERE seq IN ${takenOut}`);
  const dropLone = db.prepare('DELETE FROM vehicle_stay WHERE out_visit = ? AND in_at IS NULL');
  const reopen = db.prepare(`UPDATE vehicle_stay SET ${noExit} WHERE out_visit = ?`);
  const dropMoves = db.prepare('DELETE FROM vehicle_movement WHERE visit = ?');
  const dropStays = db.prepare('DELETE FROM vehicle_stay WHERE visit = ?');
  const takeBackOut = (visit: number) => {
    for (const statement of [dropOutOf, dropLone, reopen]) statement.run(visit);
  };
  return {
    setPlate: createPlateChange(db, dropStays),
    inAt(visit: number, at: number) {
      moveIn.run({ visit, at });
      moveInOf.run({ visit, at });
    },
    leftAt(visit: number, at: number) {
      moveOutOf.run(at, visit);
      moveOut.run(at, visit);
    },
    takeBackOut,
    takeBackAll(visit: number) {
      takeBackOut(visit);
      dropMoves.run(visit);
      dropStays.run(visit);
    },
  };
}

/**
 * The plate of a visit put right. A visit that had none before gets its vehicle from the correction on; one that loses it
 * never had one.
 */
function createPlateChange(db: Writer, dropStays: ReturnType<Writer['prepare']>) {
  const setMoves = db.prepare('UPDATE vehicle_movement SET plate_class = ?, plate = ? WHERE visit = ?');
  const setStays = db.prepare(
    `UPDATE vehicle_stay SET plate_class = ?, plate = ?, plate_key = ?, colour = coalesce(?, colour), look = coalesce(?, look)
     WHERE visit = ?`,
  );
  const add = db.prepare(
    `INSERT INTO vehicle_stay (seq, visit, began_at, plate_class, plate, plate_key, colour, look, in_at, in_by, in_visit,
       out_at, exit, out_visit, is_struck)
     SELECT ?, seq, admitted_at, ?, ?, ?, ?, ?, admitted_at, ?, seq,
       left_at, iif(left_at IS NULL, NULL, 'own'), iif(left_at IS NULL, NULL, seq), 0
     FROM visit WHERE seq = ? AND admitted_at IS NOT NULL`,
  );
  return (visit: number, vehicle: Vehicle | null, line: { seq: number; actor: string }) => {
    setMoves.run(vehicle?.class ?? null, vehicle?.plate ?? null, visit);
    if (!vehicle) return dropStays.run(visit);
    const columns = toPlateColumns(vehicle);
    if (setStays.run(...columns, visit).changes > 0) return undefined;
    return add.run(line.seq, ...columns, line.actor, visit);
  };
}
