/**
 * Projections of the journal: every table here can be dropped and rebuilt from it. `*_at` are UTC milliseconds.
 * Health (declaration, reading, decision.reasons) stands apart from identity, since the two are kept for different times.
 * `*_tail` columns hold the reversed key, so that a search by last digits is a range of an index.
 */
export const register = {
  version: 20,
  sql: `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE policy (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, pack TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE account (id TEXT PRIMARY KEY, name TEXT, role TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT, department TEXT, is_active INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE invite (
  id TEXT PRIMARY KEY, name TEXT, phone TEXT, department TEXT, host TEXT, purpose TEXT,
  plate_class TEXT, plate TEXT, from_at INTEGER NOT NULL, until_at INTEGER NOT NULL, is_withdrawn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person (document TEXT PRIMARY KEY, id TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  category TEXT NOT NULL,
  source TEXT NOT NULL,
  department TEXT,
  door TEXT,
  invite TEXT,
  staff TEXT,
  companions INTEGER NOT NULL,
  is_mask_worn INTEGER NOT NULL,
  is_sanitised INTEGER NOT NULL,
  arrived_at INTEGER NOT NULL,
  admitted_at INTEGER,
  left_at INTEGER,
  name TEXT,
  document_kind TEXT,
  document TEXT,
  phone TEXT,
  born_on TEXT,
  sex TEXT,
  address TEXT,
  host TEXT,
  purpose TEXT,
  plate_class TEXT,
  plate TEXT,
  document_tail TEXT,
  phone_tail TEXT,
  plate_tail TEXT
) STRICT;
CREATE INDEX visit_open_by_state ON visit (state) WHERE state IN ('held', 'inside');
CREATE INDEX visit_by_day ON visit (day, number);
CREATE INDEX visit_by_number ON visit (number, seq) WHERE staff IS NULL;
CREATE INDEX visit_by_document ON visit (document, seq) WHERE document IS NOT NULL;
CREATE INDEX visit_by_staff ON visit (staff, seq) WHERE staff IS NOT NULL;
CREATE INDEX visit_by_invite ON visit (invite, seq) WHERE invite IS NOT NULL;
CREATE INDEX visit_by_document_tail ON visit (document_tail) WHERE document_tail IS NOT NULL;
CREATE INDEX visit_by_phone_tail ON visit (phone_tail) WHERE phone_tail IS NOT NULL;
CREATE INDEX visit_by_plate_tail ON visit (plate_tail) WHERE plate_tail IS NOT NULL;
CREATE VIRTUAL TABLE visit_name USING fts5 (
  folded, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

CREATE TABLE movement (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq),
  direction TEXT NOT NULL, at INTEGER NOT NULL, way TEXT NOT NULL
) STRICT;
CREATE INDEX movement_by_at ON movement (at, direction);
CREATE INDEX movement_by_visit ON movement (visit);

CREATE TABLE vehicle_movement (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq),
  direction TEXT NOT NULL, at INTEGER NOT NULL, plate_class TEXT, plate TEXT
) STRICT;
CREATE INDEX vehicle_movement_by_at ON vehicle_movement (at);

CREATE TABLE declaration (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq),
  form TEXT NOT NULL, version INTEGER NOT NULL, language TEXT NOT NULL, answers TEXT
) STRICT;
CREATE INDEX declaration_by_visit ON declaration (visit);

CREATE TABLE reading (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), ordinal INTEGER NOT NULL, tenths INTEGER
) STRICT;
CREATE INDEX reading_by_visit ON reading (visit, ordinal);

CREATE TABLE decision (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), at INTEGER NOT NULL, actor TEXT NOT NULL,
  outcome TEXT NOT NULL, packs TEXT NOT NULL, reasons TEXT, note TEXT
) STRICT;
CREATE INDEX decision_by_visit ON decision (visit);

CREATE TABLE viewing (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), at INTEGER NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX viewing_by_visit ON viewing (visit);

CREATE TABLE export (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL,
  format TEXT NOT NULL, requester TEXT, document TEXT, purpose TEXT
) STRICT;

CREATE TABLE command (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, visit TEXT) STRICT, WITHOUT ROWID;
`,
};
