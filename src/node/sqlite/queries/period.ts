import type { MovementRow } from '#src/app/ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { movementColumns, type RawMovement, toMovement } from '#src/node/sqlite/queries/lists.ts';

/** Movements with fromMs ≤ at < toMs written before the line `upToSeq`, in the order of the book. Constant memory. */
export function* movementsOfPeriod(
  db: Reader,
  { fromMs, toMs, upToSeq }: { fromMs: number; toMs: number; upToSeq: number },
): Generator<MovementRow> {
  const rows = db.prepare<[number, number, number], RawMovement>(
    `SELECT ${movementColumns} FROM movement m JOIN visit v ON v.seq = m.visit
     WHERE m.at >= ? AND m.at < ? AND m.seq < ? ORDER BY m.seq`,
  );
  for (const row of rows.iterate(fromMs, toMs, upToSeq)) yield toMovement(row);
}
