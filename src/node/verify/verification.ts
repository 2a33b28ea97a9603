import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Checked } from '#src/node/verify/verify-book.ts';
import type { VerifyNews, VerifyOrder } from '#src/node/workers/verify-worker.ts';

export type Verification = {
  progress(): { done: number; total: number };
  /** Null when it was abandoned. Rejects when the book could not be read. */
  checked: Promise<Checked | null>;
  /** Resolves when nothing reads the book any more, within a step of it. */
  abandon(): Promise<void>;
};

/** Reads the book in a worker. `onProgress` is called at every hundredth of it. */
export function startVerification(order: Omit<VerifyOrder, 'isAbandoned'>, onProgress: () => void): Verification {
  const isAbandoned = new Int32Array(new SharedArrayBuffer(4));
  const workerData: VerifyOrder = { ...order, isAbandoned };
  const worker = new Worker(new URL('../workers/verify-worker.ts', import.meta.url), { workerData });
  let progress = { done: 0, total: 0 };
  const gone = once(worker, 'exit').catch(() => {});
  const checked = new Promise<Checked | null>((resolve, reject) => {
    worker.on('message', (news: VerifyNews) => {
      if ('checked' in news) return resolve(news.checked);
      const isStep = hundredths(news) !== hundredths(progress);
      progress = news;
      if (isStep) onProgress();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(null));
  });
  return {
    progress: () => progress,
    checked,
    async abandon() {
      // Never terminate(): it ends the whole process when it meets better-sqlite3 being loaded (Error::New, SIGABRT).
      Atomics.store(isAbandoned, 0, 1);
      await gone;
    },
  };
}

const hundredths = ({ done, total }: { done: number; total: number }): number =>
  total === 0 ? -1 : Math.floor((100 * done) / total);
