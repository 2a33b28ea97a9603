import { statSync } from 'node:fs';
import { fillBook } from '#scripts/bench/desk/rows.ts';
import { openKept } from '#scripts/bench/folders.ts';
import { openOffice } from '#scripts/bench/office.ts';
import { pathsIn } from '#src/node/data-folder.ts';
import { latestVersion } from '#src/node/sqlite/migrate.ts';

export type BookSize = { movements: number; seed: number };

/** A data folder with that many movements, from the cache or made now. */
export const openBook = (size: BookSize, say: (line: string) => void): Promise<string> =>
  openKept(`desk-${latestVersion}-${size.movements}-${size.seed}`, (dir) => makeBook(dir, size, say));

async function makeBook(dir: string, size: BookSize, say: (line: string) => void): Promise<void> {
  const { gatebook: claimed } = await openOffice(dir, size.seed);
  await claimed.close();
  const { database } = pathsIn(dir);
  const startedMs = performance.now();
  const visits = fillBook(database, size, say);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  const gigabytes = (statSync(database).size / 1e9).toFixed(1);
  say(`${visits} visits made by SQL in ${seconds} s, ${gigabytes} GB; kept for the next run`);
}
