import { join } from 'node:path';
import { makeRound } from '#src/node/backup/round.ts';
import { type DataFolder, openDataFolder } from '#src/node/data-folder.ts';
import { openBookHost } from '#tests/backup/host.ts';
import { makeClock, makeFolder } from '#tests/support/office.ts';

export function copyBook(folder: DataFolder, atMs: number): string {
  const { answer } = makeRound({ ...folder, atMs, trust: folder, isRotated: true }, () => {});
  if (!answer.ok) throw new Error(answer.detail);
  return join(folder.backups, answer.copy.name);
}

/** A closed book with visits, and one copy of it. Answers the data folder and the copy. */
export async function makeCopiedBook(): Promise<{ dir: string; copy: string }> {
  const dir = join(makeFolder(), 'data');
  const clock = { ...makeClock(), monoMs: () => 1 };
  const host = await openBookHost(dir, clock);
  await host.visit(12);
  host.signNow();
  host.close();
  return { dir, copy: copyBook(openDataFolder(dir), clock.nowMs()) };
}

/** More visits, signed, so that the book is ahead of its copies. */
export async function writeOn(dir: string): Promise<void> {
  const host = await openBookHost(dir, { ...makeClock(), monoMs: () => 1 }, { seed: 99 });
  await host.visit(5);
  host.signNow();
  host.close();
}
