/** Calls to the hosts of those who wait: shown on the card of the visit, and in its history. */
export const hostCalls = {
  version: 110,
  sql: `
CREATE TABLE host_call (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), at INTEGER NOT NULL, actor TEXT NOT NULL,
  answer TEXT NOT NULL, note TEXT
) STRICT;
CREATE INDEX host_call_by_visit ON host_call (visit);
`,
};
