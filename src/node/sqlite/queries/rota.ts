import type { StaffComingRow } from '#src/app/ports.ts';
import type { RotaMark } from '#src/domain/register/meeting-lines.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawComing = Omit<StaffComingRow, 'isInside'> & { state: string };

/** Who was to work where, and who of the staff came. */
export function createRotaQueries(db: Reader) {
  // The key begins with the day and a space; the character after a space ends the last day.
  const marks = db.prepare<[string, string], RotaMark>(
    `SELECT day, staff, place FROM rota WHERE id >= ? || ' ' AND id < ? || '!' ORDER BY id`,
  );
  // Staff have the number nought, so that the index by day and number finds them among all who came that day.
  const came = db.prepare<[string], RawComing>(`
    SELECT staff, state, arrived_at AS arrivedAt, (
      SELECT d.summoned_by FROM decision d WHERE d.visit = visit.seq AND d.summoned_by IS NOT NULL ORDER BY d.seq LIMIT 1
    ) AS summonedBy
    FROM visit WHERE day = ? AND number = 0 AND staff IS NOT NULL AND admitted_at IS NOT NULL ORDER BY seq`);
  return {
    rota: (fromDay: string, toDay: string) => marks.all(fromDay, toDay),
    staffComing: (day: string) => came.all(day).map(({ state, ...row }) => ({ ...row, isInside: state === 'inside' })),
  };
}
