import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question } from '#src/node/reading/messages.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { openReader } from '#src/node/sqlite/open.ts';

type Queries = Record<string, (order: never) => unknown>;

/** A worker's whole life: answers one question after the other, on a read-only connection that is kept open between them. */
export function answerQuestions(createQueries: (db: Reader) => Queries): void {
  const { database } = workerData as { database: string };
  let open: { db: Reader; queries: Queries } | null = null;

  const openQueries = () => {
    const db = openReader(database);
    return { db, queries: createQueries(db) };
  };
  const answer = ({ id, ask, order }: Exclude<Question, 'end'>): Answer => {
    try {
      open ??= openQueries();
      return { id, answer: open.queries[ask]?.(order as never) };
    } catch (error) {
      // What the connection remembers of the file need not be true any more.
      open?.db.close();
      open = null;
      return { id, problem: (error as Error).message };
    }
  };
  parentPort?.on('message', (question: Question) => {
    if (question !== 'end') return parentPort?.postMessage(answer(question));
    open?.db.close();
    parentPort?.close();
  });
}
