import { parentPort, workerData } from 'node:worker_threads';
import { type RecoveryMessage, type RecoveryTask, runRecoveryTask } from '#src/node/recovery/mending-task.ts';

/** Mending reads and writes whole books; the host goes on answering meanwhile. The host holds the folder's lock. */
const say = (message: RecoveryMessage) => parentPort?.postMessage(message);
say(runRecoveryTask(workerData as RecoveryTask, (progress) => say({ progress })));
