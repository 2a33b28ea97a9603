import type { HistoryRow } from '#src/app/ports.ts';
import type { CorrectedField } from '#src/domain/register/corrections.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawHistory = Omit<HistoryRow, 'change' | 'isStruck'> & {
  field: string | null;
  was: string | null;
  becomes: string | null;
  struck: number;
};

const nothing = 'NULL AS field, NULL AS was, NULL AS becomes';
const noOutcome = 'NULL AS outcome';
/** Of a departure that was taken back, the line alone is left. */
const isTakenBack = "(c.field = 'decision' OR c.field = 'void' OR (c.field = 'leftAt' AND c.becomes IS NULL))";
const struck = (seq: string) =>
  `EXISTS (SELECT 1 FROM correction c WHERE c.visit = v.seq AND c.line = ${seq} AND ${isTakenBack}) AS struck`;
const noteOf = (seq: string) => `(SELECT json_extract(value, '$') FROM opening WHERE seq = ${seq} AND field = 'note')`;

/** What the book says of one visit, line by line, and what of it was taken back or set right since. */
export function createHistoryQueries(db: Reader) {
  const history = db.prepare<[string], RawHistory>(`
    WITH v AS (SELECT seq, arrived_at FROM visit WHERE id = ?)
    SELECT seq, json_extract(head, '$.at') AS at, 'arrival' AS kind, json_extract(head, '$.actor') AS actor, NULL AS note,
      ${noOutcome}, NULL AS summonedBy, ${nothing}, ${struck('v.seq')}
      FROM v JOIN leaf USING (seq)
    UNION ALL SELECT d.seq, d.at, 'decision', d.actor, d.note, d.outcome, d.summoned_by,
      ${nothing}, ${struck('d.seq')}
      FROM decision d, v WHERE d.visit = v.seq
    UNION ALL SELECT m.seq, json_extract(leaf.head, '$.at'), 'departure', json_extract(leaf.head, '$.actor'),
      ${noteOf('m.seq')}, NULL, NULL,
      ${nothing}, 0
      FROM movement m JOIN leaf USING (seq), v WHERE m.visit = v.seq AND m.direction = 'out'
    UNION ALL SELECT leaf.seq, json_extract(leaf.head, '$.at'), 'departure', json_extract(leaf.head, '$.actor'),
      ${noteOf('leaf.seq')}, NULL, NULL,
      ${nothing}, 1
      FROM correction c JOIN leaf ON leaf.seq = c.line, v
      WHERE c.visit = v.seq AND c.line <> v.seq AND c.field <> 'decision' AND ${isTakenBack}
    UNION ALL SELECT c.seq, c.at, iif(c.field = 'void', 'void', 'correction'), c.actor, c.note, NULL, NULL,
      nullif(c.field, 'void'), c.was, c.becomes, 0
      FROM correction c, v WHERE c.visit = v.seq
    UNION ALL SELECT w.seq, w.at, 'view', w.actor, NULL, NULL, NULL, ${nothing}, 0 FROM viewing w, v WHERE w.visit = v.seq
    UNION ALL SELECT h.seq, h.at, 'host-call', h.actor, h.note, h.answer, NULL, ${nothing}, 0
      FROM host_call h, v WHERE h.visit = v.seq
    ORDER BY seq`);
  const declared = db.prepare<[string], { form: string; version: number; answers: string | null }>(
    'SELECT form, version, answers FROM declaration WHERE visit = (SELECT seq FROM visit WHERE id = ?)',
  );
  return {
    history: (visit: string) => history.all(visit).map(toHistoryRow),
    declared: (visit: string) => {
      const row = declared.get(visit);
      return row ? { ...row, answers: JSON.parse(row.answers ?? 'null') as unknown } : null;
    },
    ...createLineQueries(db),
  };
}

const toHistoryRow = ({ field, was, becomes, struck, ...row }: RawHistory): HistoryRow => ({
  ...row,
  isStruck: struck === 1,
  change: field === null ? null : { field: field as CorrectedField, was: parse(was), becomes: parse(becomes) },
});

const parse = (text: string | null) => JSON.parse(text ?? 'null') as unknown;

/** Which line of the book says a value now: that is the one a correction names. */
function createLineQueries(db: Reader) {
  const visit = '(SELECT seq FROM visit WHERE id = ?)';
  const corrected = db
    .prepare<[string, string], number>(`SELECT max(seq) FROM correction WHERE visit = ${visit} AND field = ?`)
    .pluck();
  const moved = db
    .prepare<[string, string], number>(`SELECT max(seq) FROM movement WHERE visit = ${visit} AND direction = ?`)
    .pluck();
  const decided = db.prepare<[string], number>(`SELECT max(seq) FROM decision WHERE visit = ${visit}`).pluck();
  const arrived = db.prepare<[string], number>('SELECT seq FROM visit WHERE id = ?').pluck();
  return {
    lineOf(id: string, field: CorrectedField): number {
      if (field === 'decision') return (decided.get(id) as number | null) ?? (arrived.get(id) as number);
      if (field === 'leftAt') return (moved.get(id, 'out') as number | null) ?? (arrived.get(id) as number);
      const said = (corrected.get(id, field) as number | null) ?? null;
      if (field === 'inAt') return said ?? (moved.get(id, 'in') as number | null) ?? (arrived.get(id) as number);
      return said ?? (arrived.get(id) as number);
    },
  };
}
