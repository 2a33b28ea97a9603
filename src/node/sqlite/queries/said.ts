import type { CorrectedField } from '#src/domain/register/corrections.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** `was`, `becomes`: the values as JSON; null where there was none, and where it was erased. `seq`: the line that says it. */
export type SaidChange = {
  seq: number;
  field: CorrectedField | 'void';
  was: string | null;
  becomes: string | null;
  note: string | null;
};

/** What people said about a visit `visit.seq` in words of their own or set right afterwards, in the order of the book. */
export function createSaidQueries(db: Reader) {
  const changes = db.prepare<[number], SaidChange>(
    'SELECT seq, field, was, becomes, note FROM correction WHERE visit = ? ORDER BY seq',
  );
  const words = db
    .prepare<[number], string>('SELECT note FROM decision WHERE visit = ? AND note IS NOT NULL ORDER BY seq')
    .pluck();
  return {
    changes: (visit: number) => changes.all(visit),
    /** What the guard gave as a reason. */
    words: (visit: number) => words.all(visit) as string[],
  };
}
