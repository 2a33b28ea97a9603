import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What stands in the file is on the disk when this returns; its name is only after `syncFolder` of its folder. */
export function syncFile(path: string): void {
  // For writing, although nothing is written: Windows syncs no file that was opened for reading.
  withOpen(path, 'r+', fsyncSync);
}

/** Names in the folder are on the disk when this returns. Windows has no such call and keeps names by itself. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') withOpen(path, 'r', fsyncSync);
}

function withOpen(path: string, flags: string, work: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags);
  try {
    work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder of this user alone in one that is there, and its name durable. */
export function makePrivateFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  syncFolder(dirname(path));
}

/** Gives a finished file its final name: after a power cut that name is the whole file, what stood there before, or nothing. */
export function placeFile(partial: string, target: string): void {
  syncFile(partial);
  renameSync(partial, target);
  syncFolder(dirname(target));
}

/** A file of this user alone that is there as a whole or not at all. */
export function writeWhole(target: string, content: string | Uint8Array): void {
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  writeFileSync(partial, content, { mode: 0o600, flag: 'wx' });
  placeFile(partial, target);
}

/** Copies under a name that is not yet the final one; private whatever the source was. Not yet on the disk. */
export function copyToPartial(source: string, partial: string): void {
  rmSync(partial, { force: true });
  // Made private first: a copy takes over the rights of its source only when it makes the file.
  closeSync(openSync(partial, 'wx', 0o600));
  copyFileSync(source, partial);
}

/** A copy that is there as a whole or not at all. */
export function copyWhole(source: string, target: string): void {
  copyToPartial(source, `${target}.partial`);
  placeFile(`${target}.partial`, target);
}
