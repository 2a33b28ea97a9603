import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Exporter } from '#src/app/ports.ts';

/** Makes export files in a worker. Rejects with the worker's error when the file could not be made. */
export const createExporter = (database: string, exportsDir: string): Exporter => ({
  async make({ seq, fromMs, toMs, fileName }) {
    const period = { fromMs, toMs, upToSeq: seq };
    const workerData = { database, target: join(exportsDir, fileName), period };
    const worker = new Worker(new URL('../workers/export-worker.ts', import.meta.url), { workerData });
    const [rows] = (await once(worker, 'message')) as [number];
    return { rows };
  },
});
