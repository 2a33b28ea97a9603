import { parentPort, workerData } from 'node:worker_threads';
import type { DataFolder } from '#src/node/data-folder.ts';
import { giveWay } from '#src/node/give-way.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { type Checked, type Extent, verifyBook } from '#src/node/verify/verify-book.ts';

/** `isAbandoned`: shared memory that is 1 when nobody waits for the answer any more. */
export type VerifyOrder = { folder: DataFolder; extent: Extent; isAbandoned: Int32Array };
export type VerifyNews = { done: number; total: number } | { checked: Checked };

const { folder, extent, isAbandoned } = workerData as VerifyOrder;
const tell = (news: VerifyNews) => parentPort?.postMessage(news);
const abandoned = new Error('abandoned');

/** Reads the book beside the main thread on a read-only connection, so that the door never waits for it. */
function verify(): void {
  const db = openReader(folder.database);
  try {
    const total = db.prepare('SELECT coalesce(max(seq), -1) + 1 FROM leaf').pluck().get() as number;
    const onProgress = (done: number) => {
      if (Atomics.load(isAbandoned, 0) === 1) throw abandoned;
      tell({ done, total });
    };
    onProgress(0);
    tell({ checked: verifyBook(db, folder, extent, onProgress) });
  } finally {
    db.close();
  }
}

giveWay();
try {
  verify();
} catch (error) {
  if (error !== abandoned) throw error;
}
