import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { type CorrectedValues, readCorrection } from '#src/domain/register/corrections.ts';
import type { WrittenLine } from '#src/domain/register/lines.ts';
import { fold } from '#src/domain/text/fold.ts';
import { tailKey } from '#src/domain/text/tails.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';
import { type RawVisit, toVisit } from '#src/node/sqlite/queries/visits.ts';

/** Corrected values everywhere; what stood there before is kept beside them, struck through on screen. */
export function projectCorrections(db: Writer): Partial<Handlers> {
  const find = db.prepare<[string], RawVisit>('SELECT * FROM visit WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO correction (seq, visit, at, actor, field, line, was, becomes, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const lastOut = db
    .prepare<[number], number>("SELECT max(seq) FROM movement WHERE visit = ? AND direction = 'out'")
    .pluck();
  const apply = createChanges(db);
  const strike = createStrikes(db);
  const text = (value: unknown) => (value === null ? null : canonicalJson(value as Json));
  return {
    correction({ seq, at, actor, facts, personal }: WrittenLine<'correction'>) {
      const raw = find.get(facts.visit) as RawVisit;
      const visit = raw['seq'] as number;
      const { field, value } = readCorrection(facts, personal);
      const was = currentValues(raw)[field];
      insert.run(seq, visit, at, actor, field, facts.line, text(was), text(value), personal.note ?? null);
      (apply[field] as (visit: number, value: unknown) => void)(visit, value);
    },
    void({ seq, at, actor, facts, personal }: WrittenLine<'void'>) {
      const raw = find.get(facts.visit) as RawVisit;
      const visit = raw['seq'] as number;
      const line = (lastOut.get(visit) as number | null) ?? visit;
      insert.run(seq, visit, at, actor, 'void', line, text(raw['state']), null, personal.note ?? null);
      strike.all(visit);
    },
  };
}

function currentValues(raw: RawVisit): Record<keyof CorrectedValues, unknown> {
  const { name, document, phone, vehicle, department, host, purpose, companions, admittedAt, leftAt, state } =
    toVisit(raw);
  return {
    ...{ name, document, phone, vehicle, department, host, purpose, companions, leftAt },
    inAt: admittedAt,
    decision: state,
  };
}

type Changes = { [F in keyof CorrectedValues]: (visit: number, value: CorrectedValues[F]) => unknown };

function createChanges(db: Writer): Changes {
  const set = (columns: string) => db.prepare(`UPDATE visit SET ${columns} WHERE seq = ?`);
  const setName = set('name = ?');
  const dropName = db.prepare('DELETE FROM visit_name WHERE rowid = ?');
  const insertName = db.prepare('INSERT INTO visit_name (rowid, folded) VALUES (?, ?)');
  const setDocument = set('document_kind = ?, document = ?, document_tail = ?');
  const insertPerson = db.prepare(
    'INSERT OR IGNORE INTO person (document, id) SELECT ?, person FROM visit WHERE seq = ?',
  );
  const setPhone = set('phone = ?, phone_tail = ?');
  const setVehicle = set('plate_class = ?, plate = ?, plate_tail = ?');
  const setPlates = db.prepare('UPDATE vehicle_movement SET plate_class = ?, plate = ? WHERE visit = ?');
  const [setDepartment, setHost, setPurpose, setCompanions] = ['department', 'host', 'purpose', 'companions'].map(
    (column) => set(`${column} = ?`),
  ) as [ReturnType<typeof set>, ReturnType<typeof set>, ReturnType<typeof set>, ReturnType<typeof set>];
  return {
    name(visit, value) {
      dropName.run(visit);
      setName.run(value, visit);
      if (value) insertName.run(visit, fold(value));
    },
    document(visit, value) {
      setDocument.run(value?.kind ?? null, value?.number ?? null, value && tailKey(value.number), visit);
      if (value) insertPerson.run(value.number, visit);
    },
    phone: (visit, value) => setPhone.run(value, value && tailKey(value), visit),
    vehicle(visit, value) {
      setVehicle.run(value?.class ?? null, value?.plate ?? null, value && tailKey(value.plate), visit);
      setPlates.run(value?.class ?? null, value?.plate ?? null, visit);
    },
    department: (visit, value) => setDepartment.run(value, visit),
    host: (visit, value) => setHost.run(value, visit),
    purpose: (visit, value) => setPurpose.run(value, visit),
    companions: (visit, value) => setCompanions.run(value, visit),
    ...createTimes(db),
  };
}

function createTimes(db: Writer): Pick<Changes, 'inAt' | 'leftAt' | 'decision'> {
  const setIn = db.prepare('UPDATE visit SET admitted_at = ?, arrived_at = min(arrived_at, ?) WHERE seq = ?');
  const setOut = db.prepare('UPDATE visit SET left_at = ? WHERE seq = ?');
  const move = (table: string, direction: 'in' | 'out') =>
    db.prepare(`UPDATE ${table} SET at = ? WHERE visit = ? AND direction = '${direction}'`);
  const ins = [move('movement', 'in'), move('vehicle_movement', 'in')];
  const outs = [move('movement', 'out'), move('vehicle_movement', 'out')];
  const strike = createStrikes(db);
  return {
    inAt(visit, value) {
      setIn.run(value, value, visit);
      for (const statement of ins) statement.run(value, visit);
    },
    leftAt(visit, value) {
      if (value === null) return strike.departure(visit);
      setOut.run(value, visit);
      for (const statement of outs) statement.run(value, visit);
    },
    decision: (visit) => strike.decision(visit),
  };
}

/** What turned out not to have happened: no list counts it any more, and the journal keeps the line that said it. */
function createStrikes(db: Writer) {
  const drop = (table: string, which: string) => db.prepare(`DELETE FROM ${table} WHERE visit = ? ${which}`);
  const outs = ['movement', 'vehicle_movement'].map((table) => drop(table, "AND direction = 'out'"));
  const moves = ['movement', 'vehicle_movement'].map((table) => drop(table, ''));
  const bringBack = db.prepare("UPDATE visit SET state = 'inside', left_at = NULL WHERE seq = ?");
  const hold = db.prepare("UPDATE visit SET state = 'held', admitted_at = NULL WHERE seq = ?");
  const strikeOut = db.prepare("UPDATE visit SET state = 'void', admitted_at = NULL, left_at = NULL WHERE seq = ?");
  const run = (statements: typeof moves, visit: number) => {
    for (const statement of statements) statement.run(visit);
  };
  return {
    departure(visit: number) {
      bringBack.run(visit);
      run(outs, visit);
    },
    decision(visit: number) {
      hold.run(visit);
      run(moves, visit);
    },
    all(visit: number) {
      strikeOut.run(visit);
      run(moves, visit);
    },
  };
}
