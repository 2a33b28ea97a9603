/**
 * Signed heads of the journal's tree (C2SP signed notes), by the log they are of. Append-only like the journal itself:
 * the last one of a log is what no later one may contradict.
 */
export const checkpoints = {
  version: 40,
  sql: `
CREATE TABLE checkpoint (
  origin TEXT NOT NULL, size INTEGER NOT NULL, at INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (origin, size)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only: what was signed stays signed'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only: what was signed stays signed'); END;
CREATE TRIGGER checkpoint_no_replace BEFORE INSERT ON checkpoint
WHEN EXISTS (SELECT 1 FROM checkpoint WHERE origin = NEW.origin AND size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only: this head is signed already'); END;
`,
};
