/**
 * Meetings, who is invited to them, and who works where on which day. The index of invites finds the guests of a meeting
 * at the door, where nobody waits for years of invitations to be read.
 */
export const meetings = {
  version: 65,
  sql: `
CREATE TABLE meeting (
  id TEXT PRIMARY KEY, title TEXT, host TEXT, place TEXT NOT NULL, room TEXT, from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL, most_people INTEGER, own_people INTEGER NOT NULL, is_cancelled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_by_end ON meeting (until_at);
CREATE INDEX meeting_by_room ON meeting (room, until_at) WHERE room IS NOT NULL;

ALTER TABLE invite ADD COLUMN meeting TEXT;
CREATE INDEX invite_by_meeting ON invite (meeting) WHERE meeting IS NOT NULL;

CREATE TABLE rota (
  id TEXT PRIMARY KEY, day TEXT NOT NULL, staff TEXT NOT NULL, place TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
