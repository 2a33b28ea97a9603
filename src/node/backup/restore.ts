import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { restoreMissingKeys } from '#src/node/backup/copy-keys.ts';
import { type Inspected, inspectCopy, type Trust } from '#src/node/backup/inspect-copy.ts';
import { type DataFolder, openDataFolder } from '#src/node/data-folder.ts';
import { copyToPartial, syncFolder, writeWhole } from '#src/node/durable-files.ts';
import { finishPlacing, placeBook } from '#src/node/place-book.ts';
import { setBookAside } from '#src/node/recovery/set-aside.ts';

type Places = Pick<DataFolder, 'root' | 'database'>;

/** Brings a restored book up to what was acknowledged since the copy. Doing it twice must be the same as doing it once. */
export type FinishRestore = (folder: DataFolder, report: (line: string) => void) => Promise<void> | void;

const staged = ({ database }: Places): string => `${database}.restoring`;
/** Stands from before the copy takes its place until everything that comes after is done. */
const note = ({ root }: Places): string => join(root, 'unfinished-restore');

type Refused = Extract<Inspected, { ok: false }>;
export type Staged = { ok: true; lines: number } | Refused;

/**
 * Copies the copy into the data folder and reads it there: what is put in place is what was read. Nothing else is touched, and
 * of a copy that is not good nothing stays.
 */
export function stageCopy(places: Places, copy: string, trust: Trust, onLines: (lines: number) => void): Staged {
  const path = staged(places);
  let inspected: Inspected | undefined;
  try {
    copyToPartial(copy, path);
    inspected = inspectCopy(path, trust, onLines);
    return inspected;
  } finally {
    if (!inspected?.ok) rmSync(path, { force: true });
  }
}

export type Placed = { folder: DataFolder; setAside: string | null; keys: string[] };

/**
 * Puts the staged copy in the place of the book. At every moment one of the two is there as a whole; whatever stood there
 * before stays in `set-aside`, its -wal with it. Keys come back only where they are missing.
 */
export function placeStaged(places: Places, copy: string, atMs: number): Placed {
  const keys = restoreMissingKeys(dirname(copy), places.root);
  const folder = openDataFolder(places.root);
  const setAside = existsSync(folder.database) ? setBookAside(folder, atMs) : null;
  writeWhole(note(places), `${basename(copy)}\n`);
  placeBook(folder, staged(places));
  return { folder, setAside, keys };
}

/** Whether the last restore was cut off. Then the keys are there: they came first. */
export const isRestoreUnfinished = (places: Places): boolean => existsSync(note(places));

/**
 * Ends a restore that the power cut off: undoes one that had not begun to replace the book, finishes any other. To be called
 * with the folder's lock, before the book is opened.
 */
export async function endRestore(
  folder: DataFolder,
  finish: FinishRestore,
  report: (line: string) => void,
): Promise<void> {
  finishPlacing(folder);
  const isUndone = existsSync(staged(folder));
  rmSync(staged(folder), { force: true });
  if (!existsSync(note(folder))) return;
  if (!isUndone) await finish(folder, report);
  rmSync(note(folder));
  syncFolder(folder.root);
}
