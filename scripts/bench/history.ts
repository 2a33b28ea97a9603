import Database from 'better-sqlite3';
import { openKept } from '#scripts/bench/folders.ts';
import { pathsIn } from '#src/node/data-folder.ts';
import { startGatebook } from '#src/node/start.ts';

export type HistorySize = { people: number; days: number; seed: number };

// Raised when the demo office changes; the schema of a kept history is migrated like any other book.
const edition = 2;

// A fixed end, so that the cache holds the same history whenever it was made; a Friday at half past ten.
const endsAt = Date.parse('2026-11-20T10:30:00+07:00');

/** A data folder with a history of that size, from the cache or made now. */
export const openHistory = (size: HistorySize, say: (line: string) => void): Promise<string> =>
  openKept(`history-${edition}-${size.people}-${size.days}-${size.seed}`, (dir) => makeHistory(dir, size, say));

async function makeHistory(dir: string, { people, days, seed }: HistorySize, say: (line: string) => void) {
  say(`making a history of ${people} people and ${days} days; it is kept for the next run`);
  const startedMs = performance.now();
  const gatebook = await startGatebook({ dataDir: dir, clock: { nowMs: () => endsAt } });
  const lines = await gatebook.fillDemo({ people, days, seed, onProgress: (done) => say(`${done} lines`) });
  await gatebook.close();
  const seconds = (performance.now() - startedMs) / 1000;
  say(`${lines} lines in ${seconds.toFixed(0)} s, ${Math.round(lines / seconds)} a second`);
}

/** Counted, not hoped for. */
export function countMovements(dir: string): number {
  const db = new Database(pathsIn(dir).database, { readonly: true });
  const count = db.prepare('SELECT count(*) FROM movement').pluck().get() as number;
  db.close();
  return count;
}
