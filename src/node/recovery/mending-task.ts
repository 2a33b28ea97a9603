import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openDataFolder } from '#src/node/data-folder.ts';
import { readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import { openOwnLogs } from '#src/node/own-logs.ts';
import { soundReceipts } from '#src/node/receipts/read.ts';
import { findCopy } from '#src/node/recovery/choose-base.ts';
import { recover } from '#src/node/recovery/recover.ts';
import { whyFailed } from '#src/node/recovery/recovery-view.ts';
import type { OnRecovery, RecoveryProgress, RecoveryReport } from '#src/node/recovery/report.ts';

export type RecoveryTask = { kind: 'survey' | 'mend'; dir: string };

/** What there is to mend a book from. `receiptLines`: up to which line there are receipts. */
export type Survey = { copy: { atMs: number; lines: number } | null; receiptLines: number };

type Answers = { survey: Survey; mend: RecoveryReport };
type Failed = { failed: ReturnType<typeof whyFailed> };
export type RecoveryMessage = { progress: RecoveryProgress } | { answer: Answers[RecoveryTask['kind']] } | Failed;

/** Errors are told by their kind: one of SQLite's is no longer known as such once it has left its thread. */
export function runRecoveryTask(task: RecoveryTask, onProgress: OnRecovery): RecoveryMessage {
  try {
    return { answer: task.kind === 'mend' ? recover(openDataFolder(task.dir), { onProgress }) : survey(task.dir) };
  } catch (error) {
    return { failed: whyFailed(error) };
  }
}

function survey(dir: string): Survey {
  const folder = openDataFolder(dir);
  const copy = findCopy(folder, readLastCheckpoints(folder, openOwnLogs(folder)), () => {});
  let receiptLines = 0;
  for (const { size } of soundReceipts(folder.receipts)) receiptLines = Math.max(receiptLines, size);
  return { copy: copy && { atMs: copy.atMs, lines: copy.lines }, receiptLines };
}

/** Runs it beside the main thread. Rejects when the worker itself could not go on. */
export async function startRecoveryTask<K extends RecoveryTask['kind']>(
  task: { kind: K; dir: string },
  onProgress: OnRecovery = () => {},
): Promise<{ answer: Answers[K] } | Failed> {
  const worker = new Worker(new URL('../workers/recovery-worker.ts', import.meta.url), { workerData: task });
  let end: { answer: Answers[K] } | Failed | undefined;
  worker.on('message', (message: { progress: RecoveryProgress } | { answer: Answers[K] } | Failed) => {
    if ('progress' in message) onProgress(message.progress);
    else end = message;
  });
  await once(worker, 'exit');
  if (end === undefined) throw new Error('the worker ended without an answer');
  return end;
}
