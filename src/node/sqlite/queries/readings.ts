import type { MeasuredRow } from '#src/app/ports.ts';
import type { Tally } from '#src/domain/register/drift.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawMeasured = Omit<MeasuredRow, 'isTyped'> & { isTyped: number | null };
type RawTally = Omit<Tally, 'isToday'> & { isToday: number };

/** What the thermometers said: of one visit, and of all by device. Erased values are not there. */
export function createReadingQueries(db: Reader) {
  const ofVisit = db.prepare<[string], RawMeasured>(
    `SELECT tenths, at, actor, device, is_typed AS isTyped FROM reading
     WHERE visit = (SELECT seq FROM visit WHERE id = ?) AND tenths IS NOT NULL AND at IS NOT NULL ORDER BY ordinal`,
  );
  const tallies = db.prepare<[number, number], RawTally>(
    `SELECT device, tenths, at >= ? AS isToday, count(*) AS count FROM reading
     WHERE device IS NOT NULL AND tenths IS NOT NULL AND at >= ? GROUP BY device, isToday, tenths`,
  );
  return {
    measured: (visit: string): MeasuredRow[] =>
      ofVisit.all(visit).map((row) => ({ ...row, isTyped: row.isTyped === null ? null : row.isTyped === 1 })),
    readingTallies: ({ todayMs, sinceMs }: { todayMs: number; sinceMs: number }): Tally[] =>
      tallies.all(todayMs, sinceMs).map((row) => ({ ...row, isToday: row.isToday === 1 })),
  };
}
