import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '#src/node/durable-files.ts';

/** `sound`, `low` (less than a tenth of the disk or a gigabyte free), and then what is left of the reserve. */
export type DiskState = 'sound' | 'low' | 'reserve-given-up' | 'full';

export type Reserve = {
  look(): { state: DiskState; freeBytes: number };
  /** Makes the reserve when there is none and ample room for it. Answers whether it was made now. */
  makeIfRoom(): Promise<boolean>;
  /** Gives it up, so that what is being written has room. Answers whether there was something to give up. */
  giveUp(): boolean;
  stop(): Promise<void>;
};

const usualBytes = 64 << 20;
const chunkBytes = 1 << 20;
const leastFreeBytes = 1e9;
/** So much must be free for each byte of the reserve: it is never itself the reason that the disk is full. */
const ampleTimes = 4;
/** Less than this is no room: the log alone takes more. */
const fullBytes = 4 << 20;

/** Room beside the book that is given up when the disk is full, so that the shift can be finished. */
export function createReserve(path: string, bytes: number = usualBytes): Reserve {
  const dir = dirname(path);
  let isGivenUp = false;
  let isStopped = false;
  let making: Promise<boolean> | null = null;

  const make = async (): Promise<boolean> => {
    const partial = `${path}.partial`;
    try {
      await writeNoise(partial, bytes, () => isStopped);
      if (isStopped) return false;
      await rename(partial, path);
      syncFolder(dir);
      isGivenUp = false;
      return true;
    } catch {
      // Tried again in a minute: the reserve is a help, not a need.
      return false;
    } finally {
      await rm(partial, { force: true }).catch(() => {});
      making = null;
    }
  };

  return {
    look() {
      const { freeBytes, totalBytes } = readRoom(dir);
      if (!existsSync(path) && isGivenUp)
        return { state: freeBytes < fullBytes ? 'full' : 'reserve-given-up', freeBytes };
      if (freeBytes < fullBytes) return { state: 'full', freeBytes };
      return { state: freeBytes < leastFreeBytes || freeBytes < totalBytes / 10 ? 'low' : 'sound', freeBytes };
    },
    async makeIfRoom() {
      if (bytes === 0 || isStopped || existsSync(path) || readRoom(dir).freeBytes < ampleTimes * bytes) return false;
      making ??= make();
      return making;
    },
    giveUp() {
      isGivenUp = true;
      if (!existsSync(path)) return false;
      rmSync(path, { force: true });
      // Some file systems hand freed room out again only when the removal itself is on the disk.
      syncFolder(dir);
      return true;
    },
    async stop() {
      isStopped = true;
      await making;
    },
  };
}

/** Real bytes: a file of holes, or one that compresses to nothing, would reserve nothing. */
async function writeNoise(path: string, bytes: number, isOver: () => boolean): Promise<void> {
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    for (let left = bytes; left > 0 && !isOver(); left -= chunkBytes) {
      const chunk = randomBytes(Math.min(left, chunkBytes));
      const { bytesWritten } = await file.write(chunk);
      if (bytesWritten < chunk.length) throw new Error('the disk takes no more bytes');
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function readRoom(dir: string): { freeBytes: number; totalBytes: number } {
  const { bavail, blocks, bsize } = statfsSync(dir);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
