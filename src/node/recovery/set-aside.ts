import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { copyWhole, makePrivateFolder } from '#src/node/durable-files.ts';

const ends = ['', '-wal', '-shm', '-journal'];
const bookName = 'gatebook.db';

/** Copies the book with all that belongs to it into a folder of this moment. On the disk when this returns. */
export function setBookAside({ setAside, database }: DataFolder, atMs: number): string {
  makePrivateFolder(setAside);
  const target = join(setAside, toLocalIso(atMs).replaceAll(/[-:]/g, ''));
  makePrivateFolder(target);
  for (const end of ends) if (existsSync(database + end)) copyWhole(database + end, join(target, bookName + end));
  return target;
}

export const bookIn = (dir: string): string => join(dir, bookName);

/** A folder to work in, emptied of what a recovery that came to no end has left, and gone afterwards. */
export function withWorkFolder<T>({ root }: Pick<DataFolder, 'root'>, work: (dir: string) => T): T {
  const dir = join(root, 'recovering');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  try {
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The book as it was set aside, to be opened: SQLite changes what it opens, and what was set aside must stay as it was. */
export function copyToOpen(aside: string, dir: string): string {
  const target = join(dir, 'opened.db');
  for (const end of ['', '-wal', '-journal']) {
    if (existsSync(bookIn(aside) + end)) copyFileSync(bookIn(aside) + end, target + end);
  }
  return target;
}
