import type { VisitRow } from '#src/app/ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** Of a visit `v`: why it was held the last time, as JSON. */
export const reasonsOfVisit =
  '(SELECT d.reasons FROM decision d WHERE d.visit = v.seq AND d.reasons IS NOT NULL ORDER BY d.seq DESC LIMIT 1)';

/** Of a visit `v`: its temperatures in the order they were taken, as JSON. */
export const readingsOfVisit = `(SELECT json_group_array(r.tenths) FROM (
    SELECT tenths FROM reading WHERE visit = v.seq AND tenths IS NOT NULL ORDER BY ordinal
  ) r)`;

/** What of a visit is read everywhere; `v` is the visit. Health comes from its own tables. */
export const visitColumns = `
  v.seq, v.id, v.person, v.number, v.day, v.state, v.category, v.source, v.name, v.department, v.host, v.purpose,
  v.companions, v.document_kind, v.document, v.phone, v.born_on, v.sex, v.address, v.plate_class, v.plate, v.door, v.invite,
  v.arrived_at, v.admitted_at, v.left_at,
  ${reasonsOfVisit} AS reasons,
  (SELECT d.summoned_by FROM decision d WHERE d.visit = v.seq AND d.summoned_by IS NOT NULL ORDER BY d.seq LIMIT 1) AS summoned_by,
  ${readingsOfVisit} AS readings`;

export type RawVisit = Record<string, string | number | null>;

export function toVisit(raw: RawVisit): VisitRow {
  return {
    seq: raw['seq'],
    id: raw['id'],
    person: raw['person'],
    number: raw['number'],
    day: raw['day'],
    state: raw['state'],
    category: raw['category'],
    source: raw['source'],
    name: raw['name'],
    department: raw['department'],
    host: raw['host'],
    purpose: raw['purpose'],
    companions: raw['companions'],
    document: raw['document'] === null ? null : { kind: raw['document_kind'], number: raw['document'] },
    phone: raw['phone'],
    bornOn: raw['born_on'],
    sex: raw['sex'],
    address: raw['address'],
    vehicle: raw['plate'] === null ? null : { class: raw['plate_class'], plate: raw['plate'] },
    door: raw['door'],
    invite: raw['invite'],
    arrivedAt: raw['arrived_at'],
    admittedAt: raw['admitted_at'],
    leftAt: raw['left_at'],
    reasons: JSON.parse((raw['reasons'] as string | null) ?? '[]'),
    summonedBy: raw['summoned_by'],
    readings: JSON.parse((raw['readings'] as string | null) ?? '[]'),
  } as VisitRow;
}

type By = { document: string } | { staff: string } | { invite: string };

/**
 * A bound value in an equality. Bare `= ?` beside ORDER BY or max() lets SQLite's planner look at the value, so that it
 * parses the statement anew for every value that is bound: ten to fifty times what the search in the index takes.
 */
const text = 'CAST(? AS TEXT)';

/** Single visits and the people behind them. */
export function createVisitQueries(db: Reader) {
  const byId = db.prepare<[string], RawVisit>(`SELECT ${visitColumns} FROM visit v WHERE v.id = ?`);
  const lastBy = (column: string, also = '') =>
    db.prepare<[string], RawVisit>(
      `SELECT ${visitColumns} FROM visit v WHERE v.${column} = ${text} ${also} ORDER BY v.seq DESC LIMIT 1`,
    );
  const last = { document: lastBy('document'), staff: lastBy('staff'), invite: lastBy('invite') };
  const isOpen = "AND v.state IN ('held', 'inside')";
  const open = {
    document: lastBy('document', isOpen),
    staff: lastBy('staff', isOpen),
    invite: lastBy('invite', isOpen),
    person: lastBy('person', isOpen),
  };
  const person = db.prepare<[string], string>('SELECT id FROM person WHERE document = ?').pluck();
  const lastNumber = db
    .prepare<[string], number>(`SELECT coalesce(max(number), 0) FROM visit WHERE day = ${text}`)
    .pluck();
  const command = db.prepare<[string], { seq: number; visit: string | null }>(
    'SELECT seq, visit FROM command WHERE id = ?',
  );
  const pick = <Column extends string>(statements: Record<Column, typeof byId>, by: By | { person: string }) => {
    const [column, value] = Object.entries(by)[0] as [Column, string];
    const raw = statements[column].get(value);
    return raw ? toVisit(raw) : null;
  };
  return {
    findVisit: (id: string) => {
      const raw = byId.get(id);
      return raw ? toVisit(raw) : null;
    },
    findOpenVisit: (by: By | { person: string }) => pick(open, by),
    findLastVisit: (by: By) => pick(last, by),
    findPerson: (document: string) => (person.get(document) as string | undefined) ?? null,
    nextNumber: (day: string) => (lastNumber.get(day) as number) + 1,
    findCommand: (id: string) => command.get(id) ?? null,
  };
}
