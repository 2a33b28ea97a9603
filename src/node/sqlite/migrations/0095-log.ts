/**
 * Corrections, and one narrow row per visit for the whole book as a table: every filter has an index, in which the rows
 * stand in the order of the book, so that a page is a walk of an index from where the page begins. `log_word` numbers the
 * long ids (departments, doors, accounts) in the order in which they first appear.
 */
export const log = {
  version: 95,
  sql: `
CREATE TABLE correction (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), at INTEGER NOT NULL, actor TEXT NOT NULL,
  field TEXT NOT NULL, line INTEGER NOT NULL, was TEXT, becomes TEXT, note TEXT
) STRICT;
CREATE INDEX correction_by_visit ON correction (visit);
CREATE INDEX IF NOT EXISTS vehicle_movement_by_visit ON vehicle_movement (visit);

CREATE TABLE log_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE log_row (
  seq INTEGER PRIMARY KEY REFERENCES visit (seq), day TEXT NOT NULL, category TEXT NOT NULL, state TEXT NOT NULL,
  temperature TEXT NOT NULL, health TEXT NOT NULL, department INTEGER, guard INTEGER, door INTEGER,
  is_corrected INTEGER NOT NULL
) STRICT;

INSERT INTO log_word (word)
  SELECT word FROM (
    SELECT department AS word, 4 * seq AS place FROM visit WHERE department IS NOT NULL
    UNION ALL SELECT door, 4 * seq + 1 FROM visit WHERE door IS NOT NULL
    UNION ALL SELECT actor, 4 * seq FROM decision WHERE actor <> 'kiosk'
  ) GROUP BY word ORDER BY min(place);
INSERT INTO log_row (seq, day, category, state, temperature, health, department, guard, door, is_corrected)
  SELECT v.seq, v.day, v.category, v.state,
    CASE
      WHEN EXISTS (
        SELECT 1 FROM decision d, json_each(d.reasons) r
        WHERE d.visit = v.seq AND json_extract(r.value, '$.code') = 'temperature-high'
      ) THEN 'high'
      WHEN EXISTS (SELECT 1 FROM reading r WHERE r.visit = v.seq AND r.tenths IS NOT NULL) THEN 'normal'
      ELSE 'none'
    END,
    coalesce((
      SELECT CASE WHEN EXISTS (SELECT 1 FROM json_each(d.answers) a WHERE json_extract(a.value, '$.yes')) THEN 'yes' ELSE 'clear' END
      FROM declaration d WHERE d.visit = v.seq AND d.answers IS NOT NULL ORDER BY d.seq DESC LIMIT 1
    ), 'none'),
    (SELECT id FROM log_word WHERE word = v.department),
    (SELECT w.id FROM decision d JOIN log_word w ON w.word = d.actor WHERE d.visit = v.seq ORDER BY d.seq DESC LIMIT 1),
    (SELECT id FROM log_word WHERE word = v.door),
    0
  FROM visit v ORDER BY v.seq;

CREATE INDEX log_row_by_category ON log_row (category);
CREATE INDEX log_row_by_state ON log_row (state);
CREATE INDEX log_row_by_temperature ON log_row (temperature);
CREATE INDEX log_row_by_health ON log_row (health);
CREATE INDEX log_row_by_department ON log_row (department);
CREATE INDEX log_row_by_guard ON log_row (guard);
CREATE INDEX log_row_by_door ON log_row (door);
`,
};
