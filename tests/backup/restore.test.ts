import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findTrust } from '#src/node/backup/inspect-copy.ts';
import { placeStaged, stageCopy } from '#src/node/backup/restore.ts';
import { pathsIn } from '#src/node/data-folder.ts';
import { startGatebook } from '#src/node/start.ts';
import { makeCopiedBook, writeOn } from '#tests/backup/copied-book.ts';

async function beginRestore() {
  const { dir, copy } = await makeCopiedBook();
  await writeOn(dir);
  const paths = pathsIn(dir);
  const trust = findTrust(dir);
  if (!trust) throw new Error('the book has no keys');
  const staged = stageCopy(paths, copy, trust, () => {});
  if (!staged.ok) throw new Error(staged.detail);
  return { dir, copy, paths };
}

async function startOn(dir: string) {
  const gatebook = await startGatebook({ dataDir: dir });
  onTestFinished(() => gatebook.close());
  return gatebook.ports.register.read;
}

it('finishes a restore that was cut off when the next start opens the book', async () => {
  const { dir, copy, paths } = await beginRestore();
  placeStaged(paths, copy, Date.parse('2021-07-08T08:00:00+07:00'));
  expect(existsSync(join(dir, 'unfinished-restore'))).toBe(true);
  const read = await startOn(dir);
  expect(read.newest('origin')?.facts.why).toBe('restored');
  expect(existsSync(join(dir, 'unfinished-restore'))).toBe(false);
});

it('undoes a restore that was cut off before it replaced the book', async () => {
  const { dir, paths } = await beginRestore();
  expect(existsSync(`${paths.database}.restoring`)).toBe(true);
  const read = await startOn(dir);
  expect(read.newest('origin')).toBeNull();
  expect(existsSync(`${paths.database}.restoring`)).toBe(false);
});
