/** PIN hashes stand beside the journal, never in it: a secret must be replaceable without a trace of the old one. */
export const credentials = {
  version: 30,
  sql: `
CREATE TABLE credential (
  account TEXT PRIMARY KEY, hash TEXT NOT NULL, failures INTEGER NOT NULL, locked_until_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
