import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { type CorrectedValues, readCorrection } from '#src/domain/register/corrections.ts';
import type { WrittenLine } from '#src/domain/register/lines.ts';
import { fold } from '#src/domain/text/fold.ts';
import { tailKey } from '#src/domain/text/tails.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';
import { createVehicleChanges } from '#src/node/sqlite/projections/vehicle-changes.ts';
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
  const vehicles = createVehicleChanges(db);
  const strike = createStrikes(db, vehicles);
  const apply = createChanges(db, vehicles, strike);
  const text = (value: unknown) => (value === null ? null : canonicalJson(value as Json));
  return {
    correction({ seq, at, actor, facts, personal }: WrittenLine<'correction'>) {
      const raw = find.get(facts.visit) as RawVisit;
      const visit = raw['seq'] as number;
      const { field, value } = readCorrection(facts, personal);
      const was = currentValues(raw)[field];
      insert.run(seq, visit, at, actor, field, facts.line, text(was), text(value), personal.note ?? null);
      (apply[field] as (visit: number, value: unknown, line: Said) => void)(visit, value, { seq, actor });
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

/** The line that says the change. */
type Said = { seq: number; actor: string };
type Changes = { [F in keyof CorrectedValues]: (visit: number, value: CorrectedValues[F], line: Said) => unknown };
type Vehicles = ReturnType<typeof createVehicleChanges>;
type Strikes = ReturnType<typeof createStrikes>;

function createChanges(db: Writer, vehicles: Vehicles, strike: Strikes): Changes {
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
    vehicle(visit, value, line) {
      setVehicle.run(value?.class ?? null, value?.plate ?? null, value && tailKey(value.plate), visit);
      vehicles.setPlate(visit, value, line);
    },
    department: (visit, value) => setDepartment.run(value, visit),
    host: (visit, value) => setHost.run(value, visit),
    purpose: (visit, value) => setPurpose.run(value, visit),
    companions: (visit, value) => setCompanions.run(value, visit),
    ...createTimes(db, vehicles, strike),
  };
}

function createTimes(db: Writer, vehicles: Vehicles, strike: Strikes): Pick<Changes, 'inAt' | 'leftAt' | 'decision'> {
  const setIn = db.prepare('UPDATE visit SET admitted_at = ?, arrived_at = min(arrived_at, ?) WHERE seq = ?');
  const setOut = db.prepare('UPDATE visit SET left_at = ? WHERE seq = ?');
  const move = (direction: 'in' | 'out') =>
    db.prepare(`UPDATE movement SET at = ? WHERE visit = ? AND direction = '${direction}'`);
  const [moveIn, moveOut] = [move('in'), move('out')];
  return {
    inAt(visit, value) {
      setIn.run(value, value, visit);
      moveIn.run(value, visit);
      vehicles.inAt(visit, value);
    },
    leftAt(visit, value) {
      if (value === null) return strike.departure(visit);
      setOut.run(value, visit);
      moveOut.run(value, visit);
      vehicles.leftAt(visit, value);
    },
    decision: (visit) => strike.decision(visit),
  };
}

/** What turned out not to have happened: no list counts it any more, and the journal keeps the line that said it. */
function createStrikes(db: Writer, vehicles: Vehicles) {
  const dropOut = db.prepare("DELETE FROM movement WHERE visit = ? AND direction = 'out'");
  const drop = db.prepare('DELETE FROM movement WHERE visit = ?');
  const bringBack = db.prepare("UPDATE visit SET state = 'inside', left_at = NULL, left_unseen = NULL WHERE seq = ?");
  const hold = db.prepare("UPDATE visit SET state = 'held', admitted_at = NULL WHERE seq = ?");
  const strikeOut = db.prepare(
    "UPDATE visit SET state = 'void', admitted_at = NULL, left_at = NULL, left_unseen = NULL WHERE seq = ?",
  );
  const dropAll = (visit: number) => {
    drop.run(visit);
    vehicles.takeBackAll(visit);
  };
  return {
    departure(visit: number) {
      bringBack.run(visit);
      dropOut.run(visit);
      vehicles.takeBackOut(visit);
    },
    decision(visit: number) {
      hold.run(visit);
      dropAll(visit);
    },
    all(visit: number) {
      strikeOut.run(visit);
      dropAll(visit);
    },
  };
}
