/**
 * The journal: append-only lines, the erasable openings of their commitments, and the RFC 6962 tree over the heads.
 * The triggers are guard rails, not the proof (the tree is): they stop the honest mistake. The BEFORE INSERT ones are
 * there because INSERT OR REPLACE deletes without asking a delete trigger.
 */
const appendOnly = (table: string, key: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: write a correction'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: nothing is removed'); END;
CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key})
BEGIN SELECT RAISE(ABORT, '${table} is append-only: this line is written already'); END;
`;

export const journal = {
  version: 10,
  sql: `
CREATE TABLE leaf (
  seq INTEGER PRIMARY KEY,
  head TEXT NOT NULL
) STRICT;

CREATE TABLE opening (
  seq INTEGER NOT NULL REFERENCES leaf (seq),
  field TEXT NOT NULL,
  salt BLOB NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE tree_node (
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;

${appendOnly('leaf', 'seq = NEW.seq')}
${appendOnly('opening', 'seq = NEW.seq AND field = NEW.field')}
${appendOnly('tree_node', 'level = NEW.level AND idx = NEW.idx')}

CREATE TRIGGER leaf_no_gap BEFORE INSERT ON leaf
WHEN NEW.seq <> (SELECT coalesce(max(seq), -1) + 1 FROM leaf)
BEGIN SELECT RAISE(ABORT, 'leaf is append-only: lines are numbered without a gap'); END;
`,
};
