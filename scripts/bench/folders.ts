import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** On the disk of the project, since a temporary folder may be memory and then nothing is synced. */
export const benchDir = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** Runs the work with an empty folder and takes the folder away afterwards. */
export async function withFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  mkdirSync(benchDir, { recursive: true });
  const dir = mkdtempSync(join(benchDir, 'run-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * A folder that is kept for the next run; its name says all that it was made from. Made beside and moved into place: one that
 * was interrupted is never taken for a whole one. Answers the path.
 */
export async function openKept(name: string, make: (dir: string) => Promise<void>): Promise<string> {
  const dir = join(benchDir, name);
  if (existsSync(dir)) return dir;
  const making = `${dir}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await make(making);
  renameSync(making, dir);
  return dir;
}
