import { existsSync, statSync } from 'node:fs';
import type { DataFolder } from '#src/node/data-folder.ts';
import { findLastReceipt } from '#src/node/receipts/last-receipt.ts';
import { isDamage } from '#src/node/sqlite/disk-errors.ts';
import { MissingNodeError } from '#src/node/sqlite/journal.ts';

/** The book is there and cannot be trusted, or it should be there and is not. Nothing was changed. */
export class DamagedBookError extends Error {
  constructor(root: string, problem: string, cause?: unknown) {
    super(`the book in ${root} is damaged: ${problem}; nothing was changed, run gatebook recover --data ${root}`, {
      cause,
    });
  }
}

/** The error as what it is for whoever has to do something about it: what SQLite says of a damaged file, named as such. */
export function nameDamage(error: unknown, root: string): unknown {
  const isKnown = isDamage(error) || error instanceof MissingNodeError;
  if (!isKnown) return error;
  const problem = error instanceof MissingNodeError ? 'its tree lacks a node' : (error as { code: string }).code;
  return new DamagedBookError(root, problem, error);
}

/** Where heads were signed there was a book. An empty one in its place is not opened as a new one. */
export function assertBookIsThere({ root, database, lastCheckpoint }: DataFolder): void {
  if (!existsSync(lastCheckpoint)) return;
  if (!existsSync(database)) throw new DamagedBookError(root, 'its file is not there');
  if (statSync(database).size === 0) throw new DamagedBookError(root, 'its file is empty');
}

/**
 * Lines that were acknowledged and are not in the book, as after a write-ahead log that lost its end: opened so, it would
 * write other lines under their numbers.
 */
export async function assertReachesReceipts({ root, receipts }: DataFolder, lines: number): Promise<void> {
  const acknowledged = await findLastReceipt(receipts).catch(() => null);
  if (acknowledged === null || acknowledged <= lines) return;
  throw new DamagedBookError(root, `${acknowledged} lines were acknowledged and it has ${lines}`);
}

/** As `assertBookIsThere`, of the book that was opened. */
export function assertHasLines({ root, lastCheckpoint }: DataFolder, lines: number): void {
  if (lines === 0 && existsSync(lastCheckpoint)) throw new DamagedBookError(root, 'not one of its lines is there');
}
