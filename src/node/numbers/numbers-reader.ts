import { Worker } from 'node:worker_threads';
import type { NumbersReader } from '#src/app/numbers-port.ts';
import type { Numbers } from '#src/domain/register/numbers/numbers.ts';
import type { Keeper } from '#src/node/keeper.ts';
import { createAsker } from '#src/node/reading/ask-worker.ts';
import { restBetween } from '#src/node/reading/rest-between.ts';

/** Counts in a worker of its own, so that a year of figures keeps nobody from paging in the book. */
export function createNumbersReader(database: string): NumbersReader & Keeper {
  const { ask, stop } = createAsker(
    () => new Worker(new URL('../workers/numbers-worker.ts', import.meta.url), { workerData: { database } }),
  );
  return {
    count: restBetween((question) => ask<Numbers>('count', question)),
    firstDay: () => ask('firstDay', null),
    stop,
  };
}
