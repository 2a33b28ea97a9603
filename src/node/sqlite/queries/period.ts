import type { MovementRow, VisitRow } from '#src/app/ports.ts';
import type { Direction } from '#src/domain/register/vocabulary.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { movementColumns, type RawMovement, toMovement } from '#src/node/sqlite/queries/lists.ts';
import { type RawVisit, toVisit, visitColumns } from '#src/node/sqlite/queries/visits.ts';

/** fromMs ≤ at < toMs, written before the line `upToSeq`. */
export type Period = { fromMs: number; toMs: number; upToSeq: number };

type Moved = { seq: number; at: number; direction: Direction };
/** `stay`: the row of the vehicle book of what went through the gate with them. */
export type PersonMove = MovementRow & { stay: number | null };
export type VehicleMove = Moved & { stay: number };
export type TripMove = Moved & { trip: string };
/** Somebody of the book who never went through the gate. */
export type Stopped = { seq: number; at: number; stopped: VisitRow };

/**
 * The vehicle that goes through the gate with a person `v` is told with the person, every other by itself: each once. The
 * lines of one word at the gate each have their own instant, milliseconds apart; nobody fetches a car within a second.
 */
const isTheirs = 't.visit = v.seq AND t.plate IS v.plate AND t.plate_class IS v.plate_class';
const cameWith = `(SELECT min(t.seq) FROM vehicle_stay t WHERE ${isTheirs} AND abs(t.in_at - v.admitted_at) < 1000)`;
const leftWith = `(SELECT min(t.seq) FROM vehicle_stay t
  WHERE ${isTheirs} AND t.out_visit = v.seq AND t.exit = 'own' AND abs(t.out_at - v.left_at) < 1000)`;

const stays = 'vehicle_stay s LEFT JOIN visit v ON v.seq = s.visit';
/** A vehicle that a correction gave to a visit has no line of its own for its going out. */
const outSeq = 'coalesce(s.out_seq, s.seq)';

/** Movements of people, in the order of the book. Constant memory, as the others here. */
export function* movementsOfPeriod(db: Reader, { fromMs, toMs, upToSeq }: Period): Generator<PersonMove> {
  const rows = db.prepare<[number, number, number], RawMovement & { stay: number | null }>(
    `SELECT ${movementColumns}, iif(m.direction = 'in', ${cameWith}, ${leftWith}) AS stay
     FROM movement m JOIN visit v ON v.seq = m.visit WHERE m.at >= ? AND m.at < ? AND m.seq < ? ORDER BY m.seq`,
  );
  for (const row of rows.iterate(fromMs, toMs, upToSeq)) yield { ...toMovement(row), stay: row.stay };
}

/**
 * Who was at the gate and did not go in: sent away, waiting still, or struck out. Of all visits they are few, so they are
 * looked for by their state; the instant is that of their arrival.
 */
export function* stoppedOfPeriod(db: Reader, { fromMs, toMs, upToSeq }: Period): Generator<Stopped> {
  const rows = db.prepare<[number, number, number], RawVisit>(
    `SELECT ${visitColumns} FROM visit v
     WHERE v.seq IN (SELECT seq FROM log_row WHERE state IN ('held', 'refused', 'void'))
       AND v.arrived_at >= ? AND v.arrived_at < ? AND v.seq < ? ORDER BY v.seq`,
  );
  for (const row of rows.iterate(fromMs, toMs, upToSeq)) {
    const stopped = toVisit(row);
    yield { seq: stopped.seq, at: stopped.arrivedAt, stopped };
  }
}

/** Vehicles that went through the gate otherwise than with the person they came with. */
export const vehicleMovesOfPeriod = (db: Reader, period: Period): IterableIterator<VehicleMove> =>
  db
    .prepare<[Period], VehicleMove>(
      `SELECT s.seq AS seq, s.in_at AS at, 'in' AS direction, s.seq AS stay FROM ${stays}
       WHERE s.in_at >= @fromMs AND s.in_at < @toMs AND s.seq < @upToSeq AND s.seq IS NOT ${cameWith}
       UNION ALL
       SELECT ${outSeq}, s.out_at, 'out', s.seq FROM ${stays}
       WHERE s.out_at >= @fromMs AND s.out_at < @toMs AND ${outSeq} < @upToSeq AND s.seq IS NOT ${leftWith}
       ORDER BY seq`,
    )
    .iterate(period);

/** The office's own cars, going and coming back. */
export const tripMovesOfPeriod = (db: Reader, period: Period): IterableIterator<TripMove> =>
  db
    .prepare<[Period], TripMove>(
      `SELECT seq, out_at AS at, 'out' AS direction, id AS trip FROM car_trip
       WHERE out_at >= @fromMs AND out_at < @toMs AND seq < @upToSeq
       UNION ALL
       SELECT in_seq, in_at, 'in', id FROM car_trip
       WHERE in_at >= @fromMs AND in_at < @toMs AND in_seq < @upToSeq
       ORDER BY seq`,
    )
    .iterate(period);
