import { existsSync, rmSync } from 'node:fs';
import type { DataFolder } from '#src/node/data-folder.ts';
import { placeFile, syncFolder } from '#src/node/durable-files.ts';

type Places = Pick<DataFolder, 'root' | 'database'>;

const waiting = ({ database }: Places): string => `${database}.mended`;

/**
 * Puts a finished, closed and verified file in the place of the book. What it replaces, with its `-wal`, must stand elsewhere
 * already. The write-ahead log of the old book must go before the new one has its name, or SQLite would write the old pages
 * over it; and a power cut in between must not leave the old book without its log. So the new one waits under a name that
 * says that it is good, and whoever opens the folder next goes on from there.
 */
export function placeBook(places: Places, finished: string): void {
  placeFile(finished, waiting(places));
  finishPlacing(places);
}

/** Ends what `placeBook` began before the power went. To be called with the folder's lock before the book is opened. */
export function finishPlacing(places: Places): void {
  if (!existsSync(waiting(places))) return;
  for (const end of ['-wal', '-shm', '-journal']) rmSync(places.database + end, { force: true });
  syncFolder(places.root);
  placeFile(waiting(places), places.database);
}
