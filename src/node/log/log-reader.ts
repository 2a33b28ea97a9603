import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LogMap, LogReader } from '#src/app/log-port.ts';
import type { Keeper } from '#src/node/keeper.ts';
import type { LogAnswer, LogAsk } from '#src/node/log/log-messages.ts';

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };

/** A map is asked for on every change of the book; it is made anew at most a twentieth of the time. */
const restOfMap = { leastMs: 500, times: 20 };
const keptMaps = 16;

/** Reads the whole book in a worker that is started with the first question and kept until the host closes. */
export function createLogReader(database: string): LogReader & Keeper {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const giveUp = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('../workers/log-worker.ts', import.meta.url), { workerData: { database } });
    started.on('error', giveUp);
    started.on('exit', () => started === worker && giveUp(new Error('the reading of the book ended')));
    started.on('message', (said: LogAnswer) => {
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if (waiting.size === 0) started.unref();
      if ('problem' in said) asked?.reject(new Error(said.problem));
      else asked?.resolve(said.answer);
    });
    return started;
  };
  const ask = <T>(what: LogAsk, order: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
      worker ??= start();
      // Whoever waits for an answer keeps the process; a worker that only might be asked does not.
      worker.ref();
      worker.postMessage({ id: lastId, ask: what, order });
    });
  return {
    page: (order) => ask('page', order),
    map: restBetween((filter) => ask<LogMap>('map', filter)),
    place: (order) => ask('place', order),
    search: (order) => ask('search', order),
    async stop() {
      const ending = worker;
      if (!ending) return;
      worker = null;
      const gone = once(ending, 'exit');
      ending.postMessage('end');
      await gone;
    },
  };
}

/** Answers with what was found a moment ago, where finding it took long. */
function restBetween(find: LogReader['map']): LogReader['map'] {
  const found = new Map<string, { map: Promise<LogMap>; untilMs: number }>();
  return (filter) => {
    const key = JSON.stringify(filter);
    const kept = found.get(key);
    if (kept && performance.now() < kept.untilMs) return kept.map;
    const startedMs = performance.now();
    const entry = { map: find(filter), untilMs: Number.POSITIVE_INFINITY };
    const rest = () => {
      const tookMs = performance.now() - startedMs;
      entry.untilMs = performance.now() + Math.max(restOfMap.leastMs, restOfMap.times * tookMs);
    };
    entry.map.then(rest, () => found.delete(key));
    found.delete(key);
    found.set(key, entry);
    const [oldest] = found.keys();
    if (found.size > keptMaps && oldest !== undefined) found.delete(oldest);
    return entry.map;
  };
}
