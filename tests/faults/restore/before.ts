import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '#src/node/demo/random.ts';
import { openBookHost } from '#tests/backup/host.ts';
import { makeCopiedBook, startMs } from '#tests/faults/backup/before.ts';

/** What stood in the folder, byte for byte. `isSound`: whether it was a book that opens. */
export type Old = { files: ReadonlyMap<string, Buffer>; isSound: boolean; copied: number };

const names = ['gatebook.db', 'gatebook.db-wal'];

/** A book with copies that is whole, broken or gone, its newest lines still in its log as after a power cut. */
export async function makeOldBook(dir: string, random: Random): Promise<Old> {
  const { copied } = await makeCopiedBook(dir, random, random.between(1, 2));
  const clock = { nowMs: () => startMs + 1_000_000, monoMs: () => 1 };
  const host = await openBookHost(dir, clock, { seed: 1_000_002 });
  await host.visit(random.between(1, 3));
  for (const name of names) copyFileSync(join(dir, name), join(dir, `${name}.kept`));
  host.close();
  for (const name of names) renameSync(join(dir, `${name}.kept`), join(dir, name));
  const state = random.pick(['whole', 'whole', 'broken', 'gone']);
  if (state === 'broken') breakFile(join(dir, 'gatebook.db'), random);
  if (state === 'gone') for (const name of names) rmSync(join(dir, name));
  rmSync(join(dir, 'gatebook.db-shm'), { force: true });
  return { files: readOld(dir), isSound: state === 'whole', copied };
}

function breakFile(path: string, random: Random): void {
  const bytes = readFileSync(path);
  for (let page = 4096; page < bytes.length; page += 4096) if (random.chance(0.2)) bytes.fill(0, page, page + 4096);
  writeFileSync(path, bytes);
}

const readOld = (dir: string): Map<string, Buffer> =>
  new Map(names.filter((name) => existsSync(join(dir, name))).map((name) => [name, readFileSync(join(dir, name))]));

const isOld = (dir: string, { files }: Old): boolean =>
  [...files].every(([name, bytes]) => existsSync(join(dir, name)) && bytes.equals(readFileSync(join(dir, name))));

/** Whether what stood there before stands there still, or aside, each file of it whole. */
export function isKept(dir: string, old: Old): boolean {
  const asides = join(dir, 'set-aside');
  const folders = existsSync(asides) ? readdirSync(asides).map((name) => join(asides, name)) : [];
  return [dir, ...folders].some((folder) => isOld(folder, old));
}
