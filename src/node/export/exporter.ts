import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Exporter, ExportOrder } from '#src/app/ports.ts';

/** Makes export files in a worker. Rejects with the worker's error when the file could not be made. */
export function createExporter(database: string, exportsDir: string): Exporter {
  // An impatient client asks again while the file is being made: two workers on one file would leave holes in it.
  const making = new Map<string, Promise<{ rows: number }>>();
  const make = async ({ seq, fromMs, toMs, fileName }: ExportOrder) => {
    const period = { fromMs, toMs, upToSeq: seq };
    const workerData = { database, target: join(exportsDir, fileName), period };
    const worker = new Worker(new URL('../workers/export-worker.ts', import.meta.url), { workerData });
    const [rows] = (await once(worker, 'message')) as [number];
    return { rows };
  };
  return {
    make(order) {
      const made = making.get(order.fileName) ?? make(order).finally(() => making.delete(order.fileName));
      making.set(order.fileName, made);
      return made;
    },
  };
}
