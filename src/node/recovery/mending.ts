import { existsSync } from 'node:fs';
import type { RecoveryStatus } from '#src/contract/recovery.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { pathsIn } from '#src/node/data-folder.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { type Survey, startRecoveryTask } from '#src/node/recovery/mending-task.ts';
import { toView } from '#src/node/recovery/recovery-view.ts';

export type Mending = {
  status(): RecoveryStatus;
  start(): { outcome: 'started' | 'not-needed' };
  /** The book did not open although it was mended, or nobody has mended it yet. */
  stayDamaged(): void;
};

/** The state of a book that does not open, from "damaged" to "mended". Nothing is done before somebody asks for it. */
export function createMending(dir: string): Mending {
  const paths = pathsIn(dir);
  let survey: Survey | null = null;
  let status: Exclude<RecoveryStatus, { state: 'damaged' | 'open' }> | null = null;
  let failed: Extract<RecoveryStatus, { state: 'damaged' }>['failed'] = null;

  void startRecoveryTask({ kind: 'survey', dir }).then(
    (end) => {
      survey = 'answer' in end ? end.answer : { copy: null, receiptLines: 0 };
    },
    () => {
      survey = { copy: null, receiptLines: 0 };
    },
  );

  const mend = async () => {
    const lock = holdInstanceLock(paths.lock);
    try {
      const end = await startRecoveryTask({ kind: 'mend', dir }, (progress) => {
        status = { state: 'mending', ...progress };
      });
      if ('failed' in end) failed = end.failed;
      status = 'failed' in end ? null : { state: 'mended', report: toView(end.answer) };
    } finally {
      lock.release();
    }
  };

  return {
    status: () =>
      status ?? { state: 'damaged', isFileThere: existsSync(paths.database), found: survey && toFound(survey), failed },
    start() {
      if (status !== null) return { outcome: 'not-needed' };
      status = { state: 'mending', step: 'set-aside', done: 0, total: 0 };
      failed = null;
      mend().catch(() => {
        status = null;
        failed = 'unknown';
      });
      return { outcome: 'started' };
    },
    stayDamaged() {
      status = null;
      failed = 'unknown';
    },
  };
}

const toFound = ({ copy, receiptLines }: Survey) => ({
  copy: copy && { at: toLocalIso(copy.atMs), lines: copy.lines },
  receiptLines,
});
