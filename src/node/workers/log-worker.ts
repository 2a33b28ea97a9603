import { parentPort, workerData } from 'node:worker_threads';
import type { LogAnswer, LogQuestion } from '#src/node/log/log-messages.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { createLogQueries, type LogQueries } from '#src/node/sqlite/queries/log.ts';

/** Answers questions over the whole book, one after the other, on a read-only connection that is kept open between them. */
const { database } = workerData as { database: string };
let open: { db: Reader; queries: LogQueries } | null = null;

function answer({ id, ask, order }: Exclude<LogQuestion, 'end'>): LogAnswer {
  try {
    open ??= openQueries();
    return { id, answer: open.queries[ask](order as never) };
  } catch (error) {
    // What the connection remembers of the file need not be true any more.
    open?.db.close();
    open = null;
    return { id, problem: (error as Error).message };
  }
}

function openQueries() {
  const db = openReader(database);
  return { db, queries: createLogQueries(db) };
}

parentPort?.on('message', (question: LogQuestion) => {
  if (question !== 'end') return parentPort?.postMessage(answer(question));
  open?.db.close();
  parentPort?.close();
});
