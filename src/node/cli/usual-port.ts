import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#src/node/durable-files.ts';

const portFile = 'port';

/** The port that this folder was served on the last time; 0, any free one, where that is not known. */
export function usualPort(root: string): number {
  try {
    const port = Number(readFileSync(join(root, portFile), 'utf8'));
    return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : 0;
  } catch {
    return 0;
  }
}

export function rememberPort(root: string, origin: string): void {
  try {
    writeWhole(join(root, portFile), new URL(origin).port);
  } catch {
    // A full disk: the next start takes another port.
  }
}
