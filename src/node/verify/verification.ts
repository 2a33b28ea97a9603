import { Worker } from 'node:worker_threads';
import type { Checked } from '#src/node/verify/verify-book.ts';
import type { VerifyNews, VerifyOrder } from '#src/node/workers/verify-worker.ts';

export type Verification = {
  progress(): { done: number; total: number };
  /** Null when it was abandoned. Rejects when the book could not be read. */
  checked: Promise<Checked | null>;
  /** Resolves when nothing reads the book any more. */
  abandon(): Promise<unknown>;
};

/** Reads the book in a worker. `onProgress` is called at every hundredth of it. */
export function startVerification(order: VerifyOrder, onProgress: () => void): Verification {
  const worker = new Worker(new URL('../workers/verify-worker.ts', import.meta.url), { workerData: order });
  let progress = { done: 0, total: 0 };
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
  return { progress: () => progress, checked, abandon: () => worker.terminate() };
}

const hundredths = ({ done, total }: { done: number; total: number }): number =>
  total === 0 ? -1 : Math.floor((100 * done) / total);
