import { statSync } from 'node:fs';
import { join } from 'node:path';
import { partialName } from '#src/node/backup/copies.ts';
import type { Round } from '#src/node/backup/round.ts';
import { runInWorker } from '#src/node/backup/worker.ts';
import type { DataFolder } from '#src/node/data-folder.ts';

/** Each line counts twice: copied, then read again. */
export type CopyProgress = { done: number; total: number };

type Wanted = { folder: DataFolder; atMs: number; lines: number; isRotated: boolean };

const lookMs = 250;

/** One round in a worker. `lines`: how many the book has, for the progress alone. */
export async function runRound(
  { folder, atMs, lines, isRotated }: Wanted,
  onProgress: (progress: CopyProgress) => void,
): Promise<Round> {
  const { database, backups, second, root, keys, machineId } = folder;
  const order = { database, backups, second, root, atMs, trust: { keys, machineId }, isRotated };
  const say = (done: number) => onProgress({ done: Math.min(2 * lines, Math.round(done)), total: 2 * lines });
  say(0);
  // SQLite says nothing while it copies; the size of what it has written does.
  const partial = join(backups, partialName(atMs));
  const looking = setInterval(() => say(lines * shareWritten(partial, database)), lookMs).unref();
  try {
    const round = await runInWorker(
      { kind: 'round', order },
      {
        onLines(read) {
          clearInterval(looking);
          say(lines + read);
        },
      },
    );
    if (round === null) throw new Error('a round is never abandoned');
    return round;
  } finally {
    clearInterval(looking);
  }
}

/** Between two looks either file may be given its name, or be taken away. */
const shareWritten = (partial: string, database: string): number =>
  Math.min(1, sizeOf(partial) / (sizeOf(database) || 1));

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
