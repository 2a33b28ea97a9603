import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byNewest, type Copy, listCopies } from '#src/node/backup/copies.ts';
import { type Inspected, inspectCopy, type Trust } from '#src/node/backup/inspect-copy.ts';

export type FoundCopy = Copy & { path: string };

/** Every copy on both devices, newest first; of two that are the same the near one first. */
export function findCopies({ backups, second }: { backups: string; second: string | null }): FoundCopy[] {
  const dirs = second === null ? [backups] : [backups, join(second, 'backups')];
  return dirs.flatMap((dir) => listCopies(dir).map((copy) => ({ ...copy, path: join(dir, copy.name) }))).sort(byNewest);
}

/** Reads the copies in their order until one is good; each that was read is told. */
export function chooseCopy(
  copies: readonly FoundCopy[],
  trust: Trust,
  onRead: (copy: FoundCopy, inspected: Inspected) => void,
): FoundCopy | null {
  for (const copy of copies) {
    const inspected = inspectCopy(copy.path, trust);
    onRead(copy, inspected);
    if (inspected.ok) return copy;
  }
  return null;
}

/** The newest lines of a book that is or was in use stand in its log: without it the file alone would pass for the book. */
export const hasLog = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
