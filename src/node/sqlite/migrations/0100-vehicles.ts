/**
 * The vehicle book: one row for each time a vehicle is inside, whatever came of it, and the office's cars with their trips.
 * `plate_key` has the class in it and the plate
 * backwards: src/domain/text/plates.ts. `out_visit`: whose leaving took it along. What older books know of vehicles becomes rows as well.
 */
const actorOf = (seq: string) =>
  `(SELECT iif(json_valid(head), json_extract(head, '$.actor'), NULL) FROM leaf WHERE leaf.seq = ${seq})`;

const key = "m.plate_class || ':' || v.plate_tail";
/** A plate that a correction took away is no vehicle; one that was erased is. */
const isVehicle =
  "(m.plate IS NOT NULL OR NOT EXISTS (SELECT 1 FROM correction c WHERE c.visit = m.visit AND c.field = 'vehicle'))";

export const vehicles = {
  version: 100,
  sql: `
ALTER TABLE vehicle_movement ADD COLUMN exit TEXT;
UPDATE vehicle_movement SET exit = 'own' WHERE direction = 'out';

CREATE TABLE vehicle_stay (
  seq INTEGER PRIMARY KEY, pass TEXT, visit INTEGER REFERENCES visit (seq), began_at INTEGER NOT NULL,
  plate_class TEXT, plate TEXT, plate_key TEXT, colour TEXT, look TEXT, passengers INTEGER,
  in_at INTEGER, in_by TEXT, in_driver TEXT, in_visit INTEGER, goods_in TEXT,
  out_seq INTEGER, out_at INTEGER, out_by TEXT, exit TEXT, out_driver TEXT, out_visit INTEGER, goods_out TEXT,
  note TEXT, is_struck INTEGER NOT NULL
) STRICT;
CREATE INDEX vehicle_stay_by_began ON vehicle_stay (began_at);
CREATE INDEX vehicle_stay_open ON vehicle_stay (plate_key) WHERE out_at IS NULL AND is_struck = 0;
CREATE INDEX vehicle_stay_by_key ON vehicle_stay (plate_key) WHERE plate_key IS NOT NULL;
CREATE INDEX vehicle_stay_by_visit ON vehicle_stay (visit) WHERE visit IS NOT NULL;
CREATE INDEX vehicle_stay_by_out_visit ON vehicle_stay (out_visit) WHERE out_visit IS NOT NULL;
CREATE INDEX vehicle_stay_by_pass ON vehicle_stay (pass) WHERE pass IS NOT NULL;

CREATE TABLE office_car (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, model TEXT NOT NULL, driver TEXT,
  plate_class TEXT, plate TEXT, plate_key TEXT, colour TEXT, look TEXT, is_retired INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE car_trip (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, car TEXT NOT NULL, began_at INTEGER NOT NULL,
  staff TEXT, driver TEXT, passengers INTEGER, purpose TEXT,
  out_at INTEGER, out_by TEXT, odometer_out INTEGER, goods_out TEXT,
  in_seq INTEGER, in_at INTEGER, in_by TEXT, odometer_in INTEGER, goods_in TEXT, is_presumed INTEGER NOT NULL, note TEXT
) STRICT;
CREATE INDEX car_trip_by_began ON car_trip (began_at);
CREATE INDEX car_trip_open ON car_trip (car) WHERE in_at IS NULL;

INSERT INTO vehicle_stay
    (seq, visit, began_at, plate_class, plate, plate_key, in_at, in_by, in_visit, is_struck)
  SELECT m.seq, m.visit, m.at, m.plate_class, m.plate, ${key}, m.at, ${actorOf('m.seq')}, m.visit, 0
  FROM vehicle_movement m JOIN visit v ON v.seq = m.visit WHERE m.direction = 'in' AND ${isVehicle};
UPDATE vehicle_stay SET (out_seq, out_at, out_by, exit, out_visit) = (
    SELECT m.seq, m.at, ${actorOf('m.seq')}, 'own', m.visit FROM vehicle_movement m
    WHERE m.visit = vehicle_stay.visit AND m.direction = 'out'
  )
  WHERE EXISTS (SELECT 1 FROM vehicle_movement m WHERE m.visit = vehicle_stay.visit AND m.direction = 'out');
INSERT INTO vehicle_stay
    (seq, visit, began_at, plate_class, plate, plate_key, out_seq, out_at, out_by, exit, out_visit, is_struck)
  SELECT m.seq, m.visit, m.at, m.plate_class, m.plate, ${key}, m.seq, m.at, ${actorOf('m.seq')}, 'own', m.visit, 0
  FROM vehicle_movement m JOIN visit v ON v.seq = m.visit
  WHERE m.direction = 'out' AND ${isVehicle}
    AND NOT EXISTS (SELECT 1 FROM vehicle_movement i WHERE i.visit = m.visit AND i.direction = 'in');
`,
};
