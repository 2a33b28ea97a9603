import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
