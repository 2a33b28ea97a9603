import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** Shifts, and what belongs to one. */
export function projectShifts(db: Writer): Partial<Handlers> {
  const insertShift = db.prepare('INSERT OR IGNORE INTO shift (seq, id, account, started_at) VALUES (?, ?, ?, ?)');
  const endShift = db.prepare(
    'UPDATE shift SET ended_seq = ?, ended_at = ?, taker = ?, unsaid = ? WHERE id = ? AND ended_seq IS NULL',
  );
  const insertNote = db.prepare(
    'INSERT INTO shift_note (seq, shift, at, actor, is_incident, note) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertChecklist = db.prepare(
    'INSERT INTO checklist (seq, shift, at, actor, answers, note) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertAnswer = db.prepare(
    `INSERT INTO sweep_answer (seq, visit, shift, at, answer)
     VALUES (?, (SELECT seq FROM visit WHERE id = ?), ?, ?, ?)`,
  );
  return {
    'shift-start': ({ seq, at, facts: { shift, account, after } }) => {
      if (after !== null) endShift.run(seq, at, null, null, after);
      insertShift.run(seq, shift, account, at);
    },
    'hand-over': ({ seq, at, facts: { shift, taker, unsaid } }) =>
      shift === undefined ? undefined : endShift.run(seq, at, taker ?? null, canonicalJson(unsaid ?? []), shift),
    note: ({ seq, at, actor, facts, personal }) =>
      insertNote.run(seq, facts.shift, at, actor, facts.isIncident ? 1 : 0, personal.note ?? null),
    checklist: ({ seq, at, actor, facts, personal }) =>
      insertChecklist.run(seq, facts.shift, at, actor, canonicalJson(facts.answers as Json), personal.note ?? null),
    sweep: ({ seq, at, facts }) => insertAnswer.run(seq, facts.visit, facts.shift, at, facts.answer),
  };
}
