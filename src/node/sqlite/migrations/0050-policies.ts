/**
 * Letters as rules: every version of a pack, since a decision is replayed by the versions it was made by; who asked for
 * somebody who was let in beyond the share; and indexes of those inside, so that counting them at the door does not slow
 * down with the years. `hash` is the line's own word; lines from before there were hashes have none.
 */
export const policies = {
  version: 50,
  sql: `
CREATE TABLE policy_version (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, hash TEXT, at INTEGER NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
  pack TEXT NOT NULL
) STRICT;
CREATE INDEX policy_version_by_hash ON policy_version (hash) WHERE hash IS NOT NULL;
CREATE INDEX policy_version_by_id ON policy_version (id, seq);
INSERT INTO policy_version (seq, id, hash, at, actor, act, pack)
  SELECT p.seq, p.id, NULL, json_extract(l.head, '$.at'), json_extract(l.head, '$.actor'), 'activate', p.pack
  FROM policy p JOIN leaf l ON l.seq = p.seq WHERE l.head <> '';

ALTER TABLE decision ADD COLUMN summoned_by TEXT;

CREATE INDEX staff_by_department ON staff (department, is_active);
CREATE INDEX visit_inside_by_staff ON visit (staff, arrived_at) WHERE state = 'inside' AND staff IS NOT NULL;
CREATE INDEX visit_inside_by_arrival ON visit (arrived_at, category, companions) WHERE state = 'inside';
`,
};
