/**
 * Shifts with what was noted, looked after and looked for in them; and the sheets of paper that stood in for the book.
 * `shift.ended_seq` is the hand-over, or the start of the next shift where nobody handed over. An answer of a sweep is
 * evidence about its visit at its own line. `paper_row.at` is when it happened, `entered_at` when it was entered.
 */
export const shifts = {
  version: 80,
  sql: `
CREATE TABLE shift (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, started_at INTEGER NOT NULL,
  ended_seq INTEGER, ended_at INTEGER, taker TEXT, unsaid TEXT
) STRICT;
CREATE INDEX shift_open ON shift (seq) WHERE ended_seq IS NULL;

CREATE TABLE shift_note (
  seq INTEGER PRIMARY KEY, shift TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, is_incident INTEGER NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX shift_note_by_shift ON shift_note (shift);

CREATE TABLE checklist (
  seq INTEGER PRIMARY KEY, shift TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, answers TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX checklist_by_shift ON checklist (shift);

CREATE TABLE sweep_answer (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), shift TEXT NOT NULL, at INTEGER NOT NULL,
  answer TEXT NOT NULL
) STRICT;
CREATE INDEX sweep_answer_by_visit ON sweep_answer (visit, seq);
CREATE INDEX sweep_answer_by_shift ON sweep_answer (shift);

CREATE TABLE paper_print (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, form TEXT NOT NULL, from_sheet INTEGER NOT NULL,
  to_sheet INTEGER NOT NULL, rows INTEGER NOT NULL
) STRICT;
CREATE TABLE paper_close (
  sheet INTEGER PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL, last_row INTEGER NOT NULL, struck TEXT NOT NULL,
  is_lost INTEGER NOT NULL, note TEXT
) STRICT;
CREATE TABLE paper_row (
  seq INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit (seq), sheet INTEGER NOT NULL, row INTEGER NOT NULL,
  at INTEGER NOT NULL, entered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_row_by_place ON paper_row (sheet, row);
CREATE INDEX paper_row_by_visit ON paper_row (visit);
`,
};
