import type { WrittenLine } from '#src/domain/register/lines.ts';
import { unseenWays } from '#src/domain/register/vocabulary.ts';
import { fold } from '#src/domain/text/fold.ts';
import { tailKey } from '#src/domain/text/tails.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

const columns = [
  'seq',
  'id',
  'person',
  'number',
  'day',
  'state',
  'category',
  'source',
  'department',
  'door',
  'invite',
  'staff',
  'companions',
  'is_mask_worn',
  'is_sanitised',
  'arrived_at',
  'name',
  'document_kind',
  'document',
  'phone',
  'born_on',
  'sex',
  'address',
  'host',
  'purpose',
  'plate_class',
  'plate',
  'document_tail',
  'phone_tail',
  'plate_tail',
] as const;

/** Visits and the movements they make: in when admitted, out when gone. */
export function projectVisits(db: Writer): Partial<Handlers> {
  const insertVisit = db.prepare(
    `INSERT INTO visit (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const insertName = db.prepare('INSERT INTO visit_name (rowid, folded) VALUES (?, ?)');
  const insertPerson = db.prepare('INSERT OR IGNORE INTO person (document, id) VALUES (?, ?)');
  const find = db.prepare('SELECT seq, state FROM visit WHERE id = ?');
  const admit = db.prepare("UPDATE visit SET state = 'inside', admitted_at = ? WHERE seq = ?");
  const setState = db.prepare('UPDATE visit SET state = ? WHERE seq = ?');
  const leave = db.prepare("UPDATE visit SET state = 'left', left_at = ?, left_unseen = ? WHERE seq = ?");
  const insertMovement = db.prepare('INSERT INTO movement (seq, visit, direction, at, way) VALUES (?, ?, ?, ?, ?)');
  const insertVehicle = db.prepare(
    'INSERT INTO vehicle_movement (seq, visit, direction, at, plate_class, plate, exit) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const seqOf = (id: string) => (find.get(id) as { seq: number }).seq;
  const moveVehicle = (direction: 'in' | 'out') => (line: WrittenLine<'vehicle-in' | 'vehicle-out'>) =>
    insertVehicle.run(
      line.seq,
      seqOf(line.facts.visit),
      direction,
      happenedAt(line),
      line.personal.vehicle?.class ?? null,
      line.personal.vehicle?.plate ?? null,
      line.kind === 'vehicle-out' ? (line.facts.exit ?? 'own') : null,
    );
  return {
    arrival(line) {
      insertVisit.run(toColumns(line));
      if (line.personal.name) insertName.run(line.seq, fold(line.personal.name));
      if (line.personal.document) insertPerson.run(line.personal.document.number, line.facts.person);
    },
    decision(line) {
      const visit = seqOf(line.facts.visit);
      if (line.facts.outcome !== 'admitted') return setState.run(line.facts.outcome, visit);
      admit.run(happenedAt(line), visit);
      return insertMovement.run(line.seq, visit, 'in', happenedAt(line), line.actor === 'kiosk' ? 'scan' : 'guard');
    },
    departure(line) {
      const visit = seqOf(line.facts.visit);
      leave.run(happenedAt(line), unseenWays.find((way) => way === line.facts.way) ?? null, visit);
      insertMovement.run(line.seq, visit, 'out', happenedAt(line), line.facts.way);
    },
    'vehicle-in': moveVehicle('in'),
    'vehicle-out': moveVehicle('out'),
  };
}

/** Of a line of the paper book what stands there: when it was entered is the line's own business. */
export const happenedAt = ({ at, facts }: { at: number; facts: { writtenAtMs?: number } }): number =>
  facts.writtenAtMs ?? at;

function toColumns({
  seq,
  at,
  facts,
  personal,
}: WrittenLine<'arrival'>): Record<(typeof columns)[number], string | number | null> {
  const { visit, person, number, day, category, source, department, door, invite, staff, companions } = facts;
  const document = personal.document?.number ?? null;
  const plate = personal.vehicle?.plate ?? null;
  const phone = personal.phone ?? null;
  return {
    seq,
    id: visit,
    person,
    number,
    day,
    state: 'held',
    category,
    source,
    department,
    door,
    invite,
    staff,
    companions,
    is_mask_worn: facts.isMaskWorn ? 1 : 0,
    is_sanitised: facts.isSanitised ? 1 : 0,
    arrived_at: happenedAt({ at, facts }),
    name: personal.name ?? null,
    document_kind: personal.document?.kind ?? null,
    document,
    phone,
    born_on: personal.bornOn ?? null,
    sex: personal.sex ?? null,
    address: personal.address ?? null,
    host: personal.host ?? null,
    purpose: personal.purpose ?? null,
    plate_class: personal.vehicle?.class ?? null,
    plate,
    document_tail: document && tailKey(document),
    phone_tail: phone && tailKey(phone),
    plate_tail: plate && tailKey(plate),
  };
}
