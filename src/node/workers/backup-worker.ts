import { parentPort, workerData } from 'node:worker_threads';
import { type Message, runTask, type Task } from '#src/node/backup/task.ts';

/** Copies and reads beside the main thread, so that the door never waits for a copy. */
const say = (message: Message): void => parentPort?.postMessage(message);
say({ answer: runTask(workerData as Task, (read) => say({ read })) });
