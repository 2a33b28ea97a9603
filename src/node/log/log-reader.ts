import { Worker } from 'node:worker_threads';
import type { LogMap, LogReader } from '#src/app/log-port.ts';
import type { Keeper } from '#src/node/keeper.ts';
import { createAsker } from '#src/node/reading/ask-worker.ts';
import { restBetween } from '#src/node/reading/rest-between.ts';
import { toLogRow } from '#src/node/sqlite/queries/log-rows.ts';

/** Reads the whole book in a worker of its own. A map is asked for on every change of the book. */
export function createLogReader(database: string): LogReader & Keeper {
  const { ask, stop } = createAsker(
    () => new Worker(new URL('../workers/log-worker.ts', import.meta.url), { workerData: { database } }),
  );
  return {
    page: async (order) => (await ask<string[]>('page', order)).map(toLogRow),
    map: restBetween((filter) => ask<LogMap>('map', filter)),
    place: (order) => ask('place', order),
    search: async (order) => (await ask<string[]>('search', order)).map(toLogRow),
    stop,
  };
}
