/**
 * The watch list: the newest line of each entry. `*_key` are what somebody at the door is compared with, as a whole:
 * src/domain/register/watch.ts. `at` and `actor` are of the newest line, so of the withdrawal where there was one.
 */
export const watch = {
  version: 90,
  sql: `
CREATE TABLE watch (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, name TEXT, name_key TEXT,
  document_kind TEXT, document TEXT, document_key TEXT, plate_class TEXT, plate TEXT, plate_key TEXT, reason TEXT,
  until_at INTEGER, is_withdrawn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_by_name ON watch (name_key) WHERE name_key IS NOT NULL;
CREATE INDEX watch_by_document ON watch (document_key) WHERE document_key IS NOT NULL;
CREATE INDEX watch_by_plate ON watch (plate_key) WHERE plate_key IS NOT NULL;
`,
};
