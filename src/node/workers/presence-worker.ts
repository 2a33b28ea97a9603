import { parentPort, workerData } from 'node:worker_threads';
import type { PresenceReport } from '#src/app/presence-port.ts';
import { createTeller } from '#src/node/presence/teller.ts';
import { openReader } from '#src/node/sqlite/open.ts';

export type PresenceQuestion = { question: number; nowMs: number };
export type PresenceAnswer = { question: number } & ({ report: PresenceReport } | { problem: string });

const { database } = workerData as { database: string };
const tell = createTeller();

/** The book may be mended or put back between two questions, so no connection is kept. */
function answer(nowMs: number): PresenceReport {
  const db = openReader(database);
  try {
    return tell(db, nowMs);
  } finally {
    db.close();
  }
}

parentPort?.on('message', ({ question, nowMs }: PresenceQuestion) => {
  const post = (news: PresenceAnswer) => parentPort?.postMessage(news);
  try {
    post({ question, report: answer(nowMs) });
  } catch (error) {
    post({ question, problem: (error as Error).message });
  }
});
