import { closeSync, existsSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const chunkBytes = 1 << 20;

/**
 * Writes the log's own bytes over themselves and syncs them. When a sync has failed, the system holds pages for clean that
 * never reached the disk, and the next sync of the same file succeeds without them; written again, they count. Only while
 * no connection writes. Throws the system's error.
 */
export function rewriteWal(database: string): void {
  const path = `${database}-wal`;
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  try {
    const chunk = Buffer.alloc(chunkBytes);
    for (let at = 0; ; ) {
      const read = readSync(file, chunk, 0, chunkBytes, at);
      if (read === 0) break;
      const written = writeSync(file, chunk, 0, read, at);
      if (written === 0) throw new Error('the disk takes no bytes');
      at += written;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
