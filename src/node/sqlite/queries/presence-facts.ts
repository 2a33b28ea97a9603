import { mayBeOwnDriver, type PresenceFact } from '#src/domain/register/presence/facts.ts';
import type { Category, DepartureWay, VehicleExit } from '#src/domain/register/vocabulary.ts';
import { wholeName } from '#src/domain/text/names.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type ArrivalRow = {
  seq: number;
  at: number;
  visit: string;
  person: string;
  category: Category;
  department: string | null;
  host: string | null;
  companions: number;
};
type MoveRow = ArrivalRow & { direction: 'in' | 'out'; way: string; is_swept: number };
type Ordered = { seq: number; fact: PresenceFact };

const columns = `m.seq, m.at, v.id AS visit, v.person, v.category, v.department, v.host, v.companions`;

/**
 * What the register knows about who is inside: everything from `fromMs` on, and the arrivals of those who came before and
 * whose visit is open. By the time it happened, as the book has it.
 */
export function readPresenceFacts(db: Reader, fromMs: number): PresenceFact[] {
  const hostOf = createHostFinder(db);
  const all = [
    ...readOpenBefore(db, fromMs, hostOf),
    ...readMoves(db, fromMs, hostOf),
    ...readRest(db, fromMs),
    ...readTrips(db, fromMs),
  ];
  return all.sort((a, b) => a.fact.atMs - b.fact.atMs || a.seq - b.seq).map(({ fact }) => fact);
}

type HostFinder = (host: string | null) => string | null;

/** A host is a text. It is a member of staff only by the whole name, and only where nobody else has that name. */
function createHostFinder(db: Reader): HostFinder {
  const byName = new Map<string, string | null>();
  const staff = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM staff WHERE name IS NOT NULL');
  for (const { id, name } of staff.all()) {
    const key = wholeName(name);
    byName.set(key, byName.has(key) ? null : id);
  }
  return (host) => (host === null ? null : (byName.get(wholeName(host)) ?? null));
}

const toArrival = ({ seq, at, host, ...row }: ArrivalRow, hostOf: HostFinder): Ordered => {
  const { visit, person, category, department, companions } = row;
  return {
    seq,
    fact: { kind: 'arrival', atMs: at, visit, person, category, department, host: hostOf(host), companions },
  };
};

const readOpenBefore = (db: Reader, fromMs: number, hostOf: HostFinder): Ordered[] =>
  db
    .prepare<[number], ArrivalRow>(
      `SELECT ${columns} FROM visit v INDEXED BY visit_inside_by_arrival JOIN movement m ON m.visit = v.seq
       WHERE v.state = 'inside' AND m.direction = 'in' AND m.at < ?`,
    )
    .all(fromMs)
    .map((row) => toArrival(row, hostOf));

function readMoves(db: Reader, fromMs: number, hostOf: HostFinder): Ordered[] {
  const rows = db
    .prepare<[number], MoveRow>(
      `SELECT ${columns}, m.direction, m.way,
         EXISTS (SELECT 1 FROM sweep_answer s WHERE s.visit = v.seq AND s.answer = 'left') AS is_swept
       FROM movement m INDEXED BY movement_by_at JOIN visit v ON v.seq = m.visit WHERE m.at >= ?`,
    )
    .all(fromMs);
  return rows.map((row) => {
    if (row.direction === 'in') return toArrival(row, hostOf);
    // Somebody who is found to have gone when the guard goes round went at a time that nobody knows.
    const way = row.is_swept === 1 ? 'inferred' : (row.way as DepartureWay);
    return { seq: row.seq, fact: { kind: 'departure', atMs: row.at, visit: row.visit, way } };
  });
}

function readRest(db: Reader, fromMs: number): Ordered[] {
  const vehicles = db
    .prepare<[number], { seq: number; at: number; visit: string; exit: VehicleExit | null }>(
      `SELECT w.seq, w.at, v.id AS visit, w.exit FROM vehicle_movement w JOIN visit v ON v.seq = w.visit
       WHERE w.at >= ? AND w.direction = 'out'`,
    )
    .all(fromMs)
    .map(
      ({ seq, at, visit, exit }): Ordered => ({
        seq,
        fact: { kind: 'vehicle-out', atMs: at, visit, isOwnDriver: mayBeOwnDriver(exit) },
      }),
    );
  const sweeps = db
    .prepare<[number], { seq: number; at: number; visit: string; answer: string }>(
      `SELECT s.seq, s.at, v.id AS visit, s.answer FROM sweep_answer s JOIN visit v ON v.seq = s.visit
       WHERE s.at >= ? AND s.answer <> 'left'`,
    )
    .all(fromMs)
    .map(
      ({ seq, at, visit, answer }): Ordered => ({
        seq,
        fact: { kind: 'sweep', atMs: at, visit, isSeen: answer === 'seen' },
      }),
    );
  return [...vehicles, ...sweeps];
}

/** Whoever drives a car of the office out is away with it, and seen when it comes back, whatever their badge says. */
function readTrips(db: Reader, fromMs: number): Ordered[] {
  const trips = db
    .prepare<[number], { seq: number; visit: string; out_at: number; in_seq: number | null; in_at: number | null }>(
      `SELECT t.seq, v.id AS visit, t.out_at, t.in_seq, t.in_at FROM car_trip t INDEXED BY car_trip_by_began
         JOIN visit v ON v.staff = t.staff AND v.admitted_at <= t.out_at AND (v.left_at IS NULL OR v.left_at >= t.out_at)
       WHERE t.began_at >= ? AND t.is_presumed = 0 AND t.struck IS NULL`,
    )
    .all(fromMs);
  return trips.flatMap(({ seq, visit, out_at, in_seq, in_at }): Ordered[] => {
    const out: Ordered = { seq, fact: { kind: 'vehicle-out', atMs: out_at, visit, isOwnDriver: true } };
    if (in_seq === null || in_at === null) return [out];
    return [out, { seq: in_seq, fact: { kind: 'sweep', atMs: in_at, visit, isSeen: true } }];
  });
}
