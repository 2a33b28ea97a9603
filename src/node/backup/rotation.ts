import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '#src/domain/register/local-time.ts';
import { byNewest, type Copy, damagedEnd, listCopies, readCopyName } from '#src/node/backup/copies.ts';

const recentCopies = 8;
const days = 14;

/** The copies that may go: all but the newest eight and the last of each of the fourteen latest days. Takes them newest first. */
export function findOutdated(copies: readonly Copy[]): Copy[] {
  const kept = new Set(copies.slice(0, recentCopies));
  const seen = new Set<string>();
  for (const copy of copies) {
    const day = localDay(copy.atMs);
    if (!seen.has(day) && seen.size < days) kept.add(copy);
    seen.add(day);
  }
  return copies.filter((copy) => !kept.has(copy));
}

/** Removes the copies that may go. A damaged one counts for nothing, but stays as long as it would have as a good one. */
export function rotateCopies(dir: string): void {
  const sound = listCopies(dir);
  const damaged = listDamaged(dir);
  const all = [...sound, ...damaged].sort(byNewest);
  const names = [
    ...findOutdated(sound).map(({ name }) => name),
    ...findOutdated(all)
      .filter((copy) => damaged.includes(copy))
      .map(({ name }) => name + damagedEnd),
  ];
  for (const name of names) rmSync(join(dir, name), { force: true });
}

const listDamaged = (dir: string): Copy[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith(damagedEnd))
    .map((name) => readCopyName(name.slice(0, -damagedEnd.length)))
    .filter((copy) => copy !== null);

const partialShape = /^backup-.*\.(\d+)\.partial$/;

/** What a copying that came to no end has left. Not what another process, as `gatebook backup`, is writing just now. */
export function removePartials(dir: string): void {
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    const pid = partialShape.exec(name)?.[1];
    if (pid && !isOthers(Number(pid)))
      for (const end of ['', '-journal']) rmSync(join(dir, name + end), { force: true });
  }
}

function isOthers(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
