import type { MovementRow } from '#src/app/ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { type RawVisit, toVisit, visitColumns } from '#src/node/sqlite/queries/visits.ts';

export type RawMovement = RawVisit & {
  movement_seq: number;
  movement_at: number;
  direction: 'in' | 'out';
  way: MovementRow['way'];
};

export const movementColumns = `m.seq AS movement_seq, m.at AS movement_at, m.direction, m.way, ${visitColumns}`;

export const toMovement = (raw: RawMovement): MovementRow => ({
  seq: raw.movement_seq,
  at: raw.movement_at,
  direction: raw.direction,
  way: raw.way,
  visit: toVisit(raw),
});

// SQLite does not see that `state = 'inside'` is one of the index's states: only the index's own words make it look there.
const isOpen = "state IN ('held', 'inside')";

/** The lists of the desk, newest first. */
export function createListQueries(db: Reader) {
  const byState = (state: 'inside' | 'held') =>
    db.prepare<[number], RawVisit>(
      `SELECT ${visitColumns} FROM visit v WHERE v.${isOpen} AND v.state = '${state}' ORDER BY v.seq DESC LIMIT ?`,
    );
  const inside = byState('inside');
  const held = byState('held');
  const count = db.prepare<[], { visits: number; people: number }>(
    `SELECT count(*) AS visits, coalesce(sum(1 + companions), 0) AS people FROM visit WHERE ${isOpen} AND state = 'inside'`,
  );
  const movements = db.prepare<[number, number], RawMovement>(
    `SELECT ${movementColumns} FROM movement m JOIN visit v ON v.seq = m.visit WHERE m.seq < ? ORDER BY m.seq DESC LIMIT ?`,
  );
  // Order is by seq, never by the clock; the day is a floor on the time, so a set-back clock hides nothing of today.
  // By the index of times: on a quiet morning the way back by seq would not end before the first line of the book.
  const movementsSince = db.prepare<[number, number, number], RawMovement>(
    `SELECT ${movementColumns} FROM movement m JOIN visit v ON v.seq = m.visit
     WHERE m.seq IN (
       SELECT seq FROM movement INDEXED BY movement_by_at WHERE at >= ? AND seq < ? ORDER BY seq DESC LIMIT ?
     ) ORDER BY m.seq DESC`,
  );
  const countMoves = db.prepare<[number], { direction: string; n: number }>(
    'SELECT direction, count(*) AS n FROM movement WHERE at >= ? GROUP BY direction',
  );
  return {
    inside: (limit: number) => inside.all(limit).map(toVisit),
    waiting: () => held.all(500).map(toVisit),
    countInside: () => count.get() as { visits: number; people: number },
    movements: ({ fromMs, before, limit }: { fromMs: number; before: number | null; limit: number }) =>
      (fromMs > 0
        ? movementsSince.all(fromMs, before ?? Number.MAX_SAFE_INTEGER, limit)
        : movements.all(before ?? Number.MAX_SAFE_INTEGER, limit)
      ).map(toMovement),
    countMovements: (fromMs: number) => {
      const counts = new Map(countMoves.all(fromMs).map(({ direction, n }) => [direction, n]));
      return { ins: counts.get('in') ?? 0, outs: counts.get('out') ?? 0 };
    },
  };
}
