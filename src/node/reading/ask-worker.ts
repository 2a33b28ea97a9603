import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Keeper } from '#src/node/keeper.ts';
import type { Answer } from '#src/node/reading/messages.ts';

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };
export type Ask = <T>(what: string, order: unknown) => Promise<T>;

/** Asks a worker that is started with the first question and kept until the host closes. One that died is followed by another. */
export function createAsker(startWorker: () => Worker): Keeper & { ask: Ask } {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const giveUp = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = startWorker();
    started.on('error', giveUp);
    started.on('exit', () => started === worker && giveUp(new Error('the reading of the book ended')));
    started.on('message', (said: Answer) => {
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if (waiting.size === 0) started.unref();
      if ('problem' in said) asked?.reject(new Error(said.problem));
      else asked?.resolve(said.answer);
    });
    return started;
  };
  return {
    ask: <T>(what: string, order: unknown) =>
      new Promise<T>((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
        worker ??= start();
        // Whoever waits for an answer keeps the process; a worker that only might be asked does not.
        worker.ref();
        worker.postMessage({ id: lastId, ask: what, order });
      }),
    async stop() {
      const ending = worker;
      if (!ending) return;
      worker = null;
      const gone = once(ending, 'exit');
      // Else the process would end while it waits, and with it whatever is to be closed after.
      ending.ref();
      ending.postMessage('end');
      await gone;
    },
  };
}
