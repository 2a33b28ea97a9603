import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { totalmem } from 'node:os';

const stepBytes = 8 * 2 ** 20;

/**
 * Brings a file into the system's memory as it lies on the disk. SQLite's check of all pages goes through them in an order of
 * its own, which on a cold disk takes six times as long, and nobody can stop it meanwhile. A file that half of the memory
 * would not hold is left alone. `onStep` may throw to end it. Answers how many bytes were read; what cannot be read is for
 * SQLite to say.
 */
export function readAhead(path: string, onStep: () => void, memoryBytes = totalmem()): number {
  const file = openIfThere(path);
  if (file === null) return 0;
  try {
    if (fstatSync(file).size > memoryBytes / 2) return 0;
    const step = Buffer.allocUnsafe(stepBytes);
    let read = 0;
    for (let got = readNext(file, step); got > 0; got = readNext(file, step)) {
      read += got;
      onStep();
    }
    return read;
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

function readNext(file: number, into: Buffer): number {
  try {
    return readSync(file, into);
  } catch {
    return 0;
  }
}
