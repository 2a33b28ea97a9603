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

/** Removes the copies that may go, and damaged ones once they are older than all that stay. Answers how many went. */
export function rotateCopies(dir: string): number {
  const copies = listCopies(dir);
  const outdated = findOutdated(copies);
  const oldestKept = copies.filter((copy) => !outdated.includes(copy)).at(-1);
  const damaged = readdirSync(dir).filter((name) => {
    const copy = name.endsWith(damagedEnd) ? readCopyName(name.slice(0, -damagedEnd.length)) : null;
    return copy !== null && oldestKept !== undefined && byNewest(oldestKept, copy) < 0;
  });
  const names = [...outdated.map(({ name }) => name), ...damaged];
  for (const name of names) rmSync(join(dir, name), { force: true });
  return names.length;
}

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
