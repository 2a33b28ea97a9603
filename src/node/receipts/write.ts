import { constants, writeSync } from 'node:fs';
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FoundReceipt, readSegment } from '#src/node/receipts/read.ts';
import { encodeReceipt } from '#src/node/receipts/receipt.ts';
import { listSegments, nameSegment } from '#src/node/receipts/segments.ts';
import type { WrittenGroup } from '#src/node/sqlite/register.ts';

export type Receipts = {
  /** Resolves when the group is on the disk; groups that wait for it meanwhile share the next sync. */
  append(group: WrittenGroup): Promise<void>;
  /** The next group begins a new file. */
  startSegment(): void;
  /** Deletes files all of whose lines are before `seq`, never the newest one. Answers how many. */
  dropBefore(seq: number): Promise<number>;
  close(): Promise<void>;
};

type Waiting = { from: number; bytes: Buffer; resolve(): void; reject(error: unknown): void };

/**
 * The second writing-down of every line: append-only files, each begun anew by a start, so that a torn tail is never
 * written behind. Made by the first group. Off the main thread, since a stick that hangs must not stop the door.
 */
export function createReceipts(dir: string): Receipts {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let file: FileHandle | null = null;
  let isNewDue = false;

  const endSegment = async () => {
    const ending = file;
    file = null;
    isNewDue = false;
    await ending?.close();
  };
  const writeOnce = async (groups: readonly Waiting[]) => {
    if (isNewDue) await endSegment();
    file ??= await createSegment(dir, groups[0]?.from ?? 0);
    writeAll(
      file.fd,
      groups.length === 1 && groups[0] ? groups[0].bytes : Buffer.concat(groups.map(({ bytes }) => bytes)),
    );
    await file.datasync();
  };
  const writeWaiting = async () => {
    while (waiting.length > 0) {
      const groups = waiting;
      waiting = [];
      try {
        await writeOnce(groups);
        for (const { resolve } of groups) resolve();
      } catch (error) {
        // Half a record may stand there now: this file is over.
        await endSegment().catch(() => {});
        for (const { reject } of groups) reject(error);
      }
    }
    writing = null;
  };

  return {
    append: (group) =>
      new Promise((resolve, reject) => {
        waiting.push({
          from: group.lines[0]?.seq ?? group.frontier.size,
          bytes: encodeReceipt(group),
          resolve,
          reject,
        });
        writing ??= writeWaiting();
      }),
    startSegment() {
      isNewDue = true;
    },
    dropBefore: (seq) => dropBefore(dir, seq),
    async close() {
      await writing;
      await endSegment();
    },
  };
}

/** Private to this user; its name is on the disk before anything in it is relied on. */
async function createSegment(dir: string, from: number): Promise<FileHandle> {
  // Not the folder above: a second device that is not there is not to be made up on this one.
  const isNew = await mkdir(dir, { mode: 0o700 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return false;
    },
  );
  const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;
  const file = await open(nameSegment(dir, from), O_APPEND | O_CREAT | O_EXCL | O_WRONLY, 0o600);
  if (isNew) await syncNames(dirname(dir));
  await syncNames(dir);
  return file;
}

/** Windows has no such call and keeps names by itself. */
async function syncNames(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * At once, into the system's memory: a journey to another thread and back costs more. What a device can hang in is the sync
 * after it, and before the next write that one has ended.
 */
function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    const written = writeSync(file, bytes, done);
    if (written === 0) throw new Error('the disk takes no bytes');
    done += written;
  }
}

/** By what stands in them: after a restore, files overlap and their names alone do not tell. */
async function dropBefore(dir: string, seq: number): Promise<number> {
  const segments = listSegments(dir);
  let dropped = 0;
  for (const [index, { path, name }] of segments.entries()) {
    const next = segments[index + 1];
    if (!next || !(await isBefore(readSegment(path, name), seq, next.from))) continue;
    await unlink(path);
    dropped += 1;
  }
  if (dropped > 0) await syncNames(dir);
  return dropped;
}

/** What a broken file can no longer say is taken to end where the next file begins. */
async function isBefore(found: Iterable<FoundReceipt>, seq: number, nextFrom: number): Promise<boolean> {
  let read = 0;
  for (const one of found) {
    if ((one.ok ? one.receipt.size : nextFrom) > seq) return false;
    read += 1;
    if (read % recordsPerTurn === 0) await nextTurn();
  }
  return true;
}

/** The main thread has people waiting at the door. */
const recordsPerTurn = 100;
