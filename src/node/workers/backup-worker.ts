import { parentPort, workerData } from 'node:worker_threads';
import { AbandonedError } from '#src/node/backup/abandoned.ts';
import { type Message, type Order, runTask } from '#src/node/backup/task.ts';
import { giveWay } from '#src/node/give-way.ts';

/** Copies and reads beside the main thread, so that the door never waits for a copy. */
const { task, isAbandoned } = workerData as Order;
const say = (message: Message): void => parentPort?.postMessage(message);
// A copy that is half made counts for nothing, and a stop has always waited for it: a round is finished.
const canAbandon = task.kind !== 'round';
const onStep = (read: number): void => {
  if (canAbandon && Atomics.load(isAbandoned, 0) === 1) throw new AbandonedError();
  say({ read });
};

giveWay();
try {
  say({ answer: runTask(task, onStep) });
} catch (error) {
  if (!(error instanceof AbandonedError)) throw error;
  say({ answer: null });
}
