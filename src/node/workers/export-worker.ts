import { parentPort, workerData } from 'node:worker_threads';
import { writeCsv } from '#src/node/export/csv.ts';
import { bookRows } from '#src/node/export/rows.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import type { Period } from '#src/node/sqlite/queries/period.ts';

/** Runs beside the main thread on a read-only connection, so that the door never waits for an export. */
const { database, target, period } = workerData as { database: string; target: string; period: Period };
const db = openReader(database);
try {
  parentPort?.postMessage(await writeCsv(target, bookRows(db, period)));
} finally {
  db.close();
}
