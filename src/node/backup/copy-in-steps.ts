import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const stepBytes = 8 * 1024 * 1024;

/** Copies a file, private to this user, so that it can be left off in the middle: `onStep` may throw. Not yet on the disk. */
export function copyInSteps(source: string, target: string, onStep: () => void): void {
  const from = openSync(source, 'r');
  try {
    const to = openSync(target, 'wx', 0o600);
    try {
      const buffer = Buffer.allocUnsafe(stepBytes);
      for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) {
        onStep();
        writeAll(to, buffer.subarray(0, read));
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

/** A write may take less than it was given. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
