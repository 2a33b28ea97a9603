import { Worker } from 'node:worker_threads';
import type { AnswerTo, Message, Task } from '#src/node/backup/task.ts';

export type Working<T extends Task> = { answer: Promise<AnswerTo<T>>; terminate(): void };

/** Rejects with the worker's error, and when it ended without an answer, as after `terminate`. */
export function startTask<T extends Task>(task: T, onLines: (lines: number) => void = () => {}): Working<T> {
  const worker = new Worker(new URL('../workers/backup-worker.ts', import.meta.url), { workerData: task });
  const answer = new Promise<AnswerTo<T>>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('read' in message) onLines(message.read);
      else resolve(message.answer as AnswerTo<T>);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker was stopped')));
  });
  return { answer, terminate: () => void worker.terminate() };
}
