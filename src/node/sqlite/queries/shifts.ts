import type { ChecklistRow, NoteRow, ShiftQueries, ShiftRow, SweepRow } from '#src/app/shift-ports.ts';
import type { ChecklistItem } from '#src/domain/register/checklist.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { type RawVisit, toVisit, visitColumns } from '#src/node/sqlite/queries/visits.ts';

type RawShift = Omit<ShiftRow, 'unsaid'> & { unsaid: string | null };
type RawNote = Omit<NoteRow, 'isIncident'> & { is_incident: number };
type RawChecklist = Omit<ChecklistRow, 'answers'> & { answers: string };

const shiftColumns = `SELECT seq, id, account, started_at AS startedAt, ended_seq AS endedSeq, ended_at AS endedAt, taker,
  unsaid FROM shift`;

const toShift = (raw: RawShift | undefined): ShiftRow | null =>
  raw ? { ...raw, unsaid: JSON.parse(raw.unsaid ?? '[]') } : null;

/** Shifts, what was written in them, and the book as it stood at their ends. */
export function createShiftQueries(db: Reader): ShiftQueries {
  const open = db.prepare<[], RawShift>(`${shiftColumns} WHERE ended_seq IS NULL ORDER BY seq DESC LIMIT 1`);
  const byId = db.prepare<[string], RawShift>(`${shiftColumns} WHERE id = ?`);
  const last = db.prepare<[], RawShift>(`${shiftColumns} WHERE ended_seq IS NOT NULL ORDER BY seq DESC LIMIT 1`);
  const notes = db.prepare<[string], RawNote>(
    'SELECT seq, at, actor, is_incident, note FROM shift_note WHERE shift = ? ORDER BY seq',
  );
  const checklist = db.prepare<[string], RawChecklist>(
    'SELECT seq, at, actor, answers, note FROM checklist WHERE shift = CAST(? AS TEXT) ORDER BY seq DESC LIMIT 1',
  );
  const items = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'checklist'").pluck();
  return {
    openShift: () => toShift(open.get()),
    findShift: (id) => toShift(byId.get(id)),
    lastShift: () => toShift(last.get()),
    shiftNotes: (shift) =>
      notes.all(shift).map(({ is_incident, ...note }) => ({ ...note, isIncident: is_incident === 1 })),
    checklist: (shift) => {
      const raw = checklist.get(shift);
      return raw ? { ...raw, answers: JSON.parse(raw.answers) } : null;
    },
    checklistItems: () => JSON.parse((items.get() as string | undefined) ?? 'null') as ChecklistItem[] | null,
    ...createSweepQueries(db),
    ...createPastQueries(db),
  };
}

function createSweepQueries(db: Reader) {
  const answers = db.prepare<[string], SweepRow>(
    `SELECT max(s.seq) AS seq, s.at, v.id AS visit, s.answer FROM sweep_answer s JOIN visit v ON v.seq = s.visit
     WHERE s.shift = CAST(? AS TEXT) GROUP BY s.visit ORDER BY 1`,
  );
  // From the few who are inside, never from the sweeps of years.
  const notFound = db.prepare<[], { visit: string; at: number }>(
    `SELECT v.id AS visit, s.at FROM visit v
     JOIN sweep_answer s ON s.seq = (SELECT max(seq) FROM sweep_answer WHERE visit = v.seq)
     WHERE v.state IN ('held', 'inside') AND v.state = 'inside' AND s.answer = 'not-found' ORDER BY s.seq`,
  );
  const unswept = db
    .prepare<[string], number>(
      `SELECT count(*) FROM visit v WHERE v.state IN ('held', 'inside') AND v.state = 'inside'
       AND NOT EXISTS (SELECT 1 FROM sweep_answer s WHERE s.visit = v.seq AND s.shift = ?)`,
    )
    .pluck();
  return {
    countUnswept: (shift: string) => unswept.get(shift) as number,
    sweepAnswers: (shift: string) => answers.all(shift),
    notFound: () => notFound.all(),
  };
}

function createPastQueries(db: Reader) {
  const moves = db.prepare<[number, number], { direction: string; n: number }>(
    'SELECT direction, count(*) AS n FROM movement WHERE seq BETWEEN ? AND ? GROUP BY direction',
  );
  const refused = db
    .prepare<[number, number], number>(
      "SELECT count(DISTINCT visit) FROM decision WHERE seq BETWEEN ? AND ? AND outcome = 'refused'",
    )
    .pluck();
  // Those inside now and those who left since: the years before are not looked at.
  const insideAt = db.prepare<{ seq: number }, RawVisit>(
    `SELECT ${visitColumns} FROM visit v WHERE v.seq IN (
       SELECT seq FROM visit WHERE state IN ('held', 'inside') AND state = 'inside'
       UNION SELECT visit FROM movement WHERE seq > @seq AND direction = 'out'
     ) AND EXISTS (SELECT 1 FROM movement m WHERE m.visit = v.seq AND m.direction = 'in' AND m.seq <= @seq)
     ORDER BY v.arrived_at, v.seq`,
  );
  return {
    countBetween: (fromSeq: number, toSeq: number) => {
      const counts = new Map(moves.all(fromSeq, toSeq).map(({ direction, n }) => [direction, n]));
      return {
        ins: counts.get('in') ?? 0,
        outs: counts.get('out') ?? 0,
        refused: refused.get(fromSeq, toSeq) as number,
      };
    },
    insideAt: (seq: number) => insideAt.all({ seq }).map(toVisit),
  };
}
