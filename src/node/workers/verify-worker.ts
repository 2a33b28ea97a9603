import { parentPort, workerData } from 'node:worker_threads';
import type { DataFolder } from '#src/node/data-folder.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { type Checked, type Extent, verifyBook } from '#src/node/verify/verify-book.ts';

export type VerifyOrder = { folder: DataFolder; extent: Extent };
export type VerifyNews = { done: number; total: number } | { checked: Checked };

/** Reads the book beside the main thread on a read-only connection, so that the door never waits for it. */
const { folder, extent } = workerData as VerifyOrder;
const tell = (news: VerifyNews) => parentPort?.postMessage(news);
const db = openReader(folder.database);
try {
  const total = db.prepare('SELECT coalesce(max(seq), -1) + 1 FROM leaf').pluck().get() as number;
  tell({ done: 0, total });
  tell({ checked: verifyBook(db, folder, extent, (done) => tell({ done, total })) });
} finally {
  db.close();
}
