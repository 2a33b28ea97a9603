import { rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, copyName, partialName } from '#src/node/backup/copies.ts';
import { copyKeys } from '#src/node/backup/copy-keys.ts';
import { inspectCopy, type Trust } from '#src/node/backup/inspect-copy.ts';
import { isSecondThere } from '#src/node/data-folder.ts';
import { copyToPartial, makePrivateFolder, placeFile } from '#src/node/durable-files.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { vacuumInto } from '#src/node/sqlite/vacuum-into.ts';

/** Why there is no copy. `not-sound`: what was copied does not fit what was signed, so the book itself is to be looked at. */
export type CopyProblem =
  | 'no-room'
  | 'not-written'
  | 'not-sound'
  | 'second-missing'
  | 'second-no-room'
  | 'second-failed';

export type CopyAnswer = { ok: true; copy: Copy } | { ok: false; problem: CopyProblem; detail: string };

/** Left to the book that is being written: a copy must not be what fills the disk. */
const spareBytes = 64 * 1024 * 1024;

export function hasRoomFor(source: string, dir: string): boolean {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize > statSync(source).size + spareBytes;
}

export type CopyOrder = { database: string; backups: string; atMs: number; trust: Trust };

/**
 * Copies the book as it is now, beside whoever writes it: the file gets its name only when it is on the disk and was read
 * back as a whole. `onLines`: lines of the copy that were read again.
 */
export function makeCopy({ database, backups, atMs, trust }: CopyOrder, onLines: (lines: number) => void): CopyAnswer {
  makePrivateFolder(backups);
  if (!hasRoomFor(database, backups)) return { ok: false, problem: 'no-room', detail: `no room in ${backups}` };
  const write = (partial: string) => {
    const db = openReader(database);
    try {
      vacuumInto(db, partial);
    } finally {
      db.close();
    }
  };
  return place({ backups, atMs, trust, write }, onLines);
}

export type SecondOrder = { second: string; backups: string; copy: Copy; trust: Trust; root: string };

/**
 * The same copy and the keys on another device, read back from there. A stick that was pulled out leaves an empty folder, which
 * is none of ours.
 */
export function makeSecondCopy(
  { second, backups, copy, trust, root }: SecondOrder,
  onLines: (lines: number) => void,
): CopyAnswer {
  if (!isSecondThere(second)) return { ok: false, problem: 'second-missing', detail: `${second} is not there` };
  const source = join(backups, copy.name);
  const target = join(second, 'backups');
  try {
    makePrivateFolder(target);
    if (!hasRoomFor(source, target)) return { ok: false, problem: 'second-no-room', detail: `no room in ${target}` };
    const write = (partial: string) => copyToPartial(source, partial);
    const answer = place({ backups: target, atMs: copy.atMs, trust, write }, onLines);
    if (answer.ok) copyKeys(root, target);
    return answer.ok ? answer : { ...answer, problem: 'second-failed' };
  } catch (error) {
    return { ok: false, problem: 'second-failed', detail: (error as Error).message };
  }
}

type Placing = { backups: string; atMs: number; trust: Trust; write(partial: string): void };

function place({ backups, atMs, trust, write }: Placing, onLines: (lines: number) => void): CopyAnswer {
  const partial = join(backups, partialName(atMs));
  try {
    write(partial);
    const inspected = inspectCopy(partial, trust, onLines);
    if (!inspected.ok) {
      return { ok: false, problem: 'not-sound', detail: `${inspected.reason}: ${inspected.detail}` };
    }
    const { log, lines } = inspected;
    const name = copyName({ atMs, log, lines });
    placeFile(partial, join(backups, name));
    return { ok: true, copy: { name, atMs, log, lines } };
  } catch (error) {
    return { ok: false, problem: 'not-written', detail: (error as Error).message };
  } finally {
    rmSync(partial, { force: true });
  }
}
