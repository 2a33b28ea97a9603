import { Worker } from 'node:worker_threads';
import type { AnswerTo, Message, Order, Task } from '#src/node/backup/task.ts';

/** `onLines`: lines that were read. `stop`: nobody waits for the answer any more. */
export type Waiting = { onLines?: (lines: number) => void; stop?: AbortSignal };

/** Null when it was stopped, within a step of its reading; a round is not cut off, but finished. Rejects with the worker's error. */
export async function runInWorker<T extends Task>(
  task: T,
  { onLines = () => {}, stop }: Waiting = {},
): Promise<AnswerTo<T> | null> {
  const isAbandoned = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Order = { task, isAbandoned };
  const worker = new Worker(new URL('../workers/backup-worker.ts', import.meta.url), { workerData });
  // Never terminate(): it ends the whole process when it meets a statement of better-sqlite3 (Error::New, SIGABRT).
  const abandon = () => void Atomics.store(isAbandoned, 0, 1);
  if (stop?.aborted) abandon();
  stop?.addEventListener('abort', abandon, { once: true });
  try {
    return await new Promise<AnswerTo<T> | null>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        if ('read' in message) onLines(message.read);
        else resolve(message.answer as AnswerTo<T> | null);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the worker ended without an answer')));
    });
  } finally {
    stop?.removeEventListener('abort', abandon);
  }
}
