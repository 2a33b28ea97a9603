import { renameSync } from 'node:fs';
import { syncFolder } from '#src/node/durable-files.ts';
import { readSegment } from '#src/node/receipts/read.ts';
import { listSegments } from '#src/node/receipts/segments.ts';

/**
 * Takes receipts that go beyond a mended book out of use, file by file, and keeps them as `….log.aside`: their lines could
 * not be proven, and the book writes other lines under their numbers now. Answers how many files.
 */
export function setReceiptsAside(dir: string, lines: number): number {
  const ahead = listSegments(dir).filter(({ path, name }) => reaches(path, name, lines));
  for (const { path } of ahead) renameSync(path, `${path}.aside`);
  if (ahead.length > 0) syncFolder(dir);
  return ahead.length;
}

function reaches(path: string, name: string, lines: number): boolean {
  for (const found of readSegment(path, name)) if (found.ok && found.receipt.size > lines) return true;
  return false;
}
