import { Worker } from 'node:worker_threads';
import type { PresenceReport, PresenceTeller } from '#src/app/presence-port.ts';
import type { Host, Keeper } from '#src/node/keeper.ts';
import type { PresenceAnswer, PresenceQuestion } from '#src/node/workers/presence-worker.ts';

/** In a fire nobody waits longer: then the list is everybody whom the book has inside, and the next answer is a better one. */
const patienceMs = 4_000;

type Waiting = { resolve(report: PresenceReport): void; reject(error: Error): void };

/** One worker that remembers what the past taught it, from the first question on. One that died is followed by another. */
export function keepPresence({ folder }: Pick<Host, 'folder'>): Keeper & PresenceTeller {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;
  let hasStopped = false;
  const settle = (news: PresenceAnswer) => {
    const one = waiting.get(news.question);
    waiting.delete(news.question);
    if ('report' in news) one?.resolve(news.report);
    else one?.reject(new Error(news.problem));
  };
  const start = (): Worker => {
    const workerData = { database: folder.database };
    const started = new Worker(new URL('../workers/presence-worker.ts', import.meta.url), { workerData });
    const fail = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', settle);
    started.on('error', fail);
    started.on('exit', () => fail(new Error('the worker that knows who is inside has ended')));
    return started;
  };
  return {
    tell: (nowMs) =>
      new Promise((resolve, reject) => {
        if (hasStopped) throw new Error('the host has stopped');
        asked += 1;
        const question = asked;
        waiting.set(question, { resolve, reject });
        worker ??= start();
        worker.postMessage({ question, nowMs } satisfies PresenceQuestion);
        setTimeout(() => settle({ question, problem: 'no answer in time' }), patienceMs).unref();
      }),
    async stop() {
      hasStopped = true;
      await worker?.terminate();
    },
  };
}
