/**
 * Trips that were struck out, and what was said of them afterwards. What the return noted stands by itself from now on, so
 * that it can go with a return that never was. `struck`: all of the trip, or a row that is a return which was struck.
 */
const noteOf = (seq: string) =>
  `(SELECT iif(json_valid(value), json_extract(value, '$'), NULL) FROM opening WHERE seq = ${seq} AND field = 'note')`;

export const tripChanges = {
  version: 111,
  sql: `
ALTER TABLE car_trip ADD COLUMN note_in TEXT;
ALTER TABLE car_trip ADD COLUMN struck TEXT;
ALTER TABLE car_trip ADD COLUMN struck_at INTEGER;
ALTER TABLE car_trip ADD COLUMN struck_by TEXT;
ALTER TABLE car_trip ADD COLUMN struck_note TEXT;
CREATE INDEX car_trip_by_car ON car_trip (car);
UPDATE car_trip SET note = iif(out_at IS NULL, NULL, ${noteOf('car_trip.seq')}), note_in = ${noteOf('car_trip.in_seq')}
  WHERE EXISTS (SELECT 1 FROM opening o WHERE o.seq = car_trip.in_seq AND o.field = 'note');
`,
};
