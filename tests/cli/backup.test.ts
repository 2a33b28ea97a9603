import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listCopies } from '#src/node/backup/copies.ts';
import { rememberSecond } from '#src/node/data-folder.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { createPlaceQueries } from '#src/node/sqlite/queries/places.ts';
import { openBookHost } from '#tests/backup/host.ts';
import { makeClock, makeFolder } from '#tests/support/office.ts';
import { runGatebook, serveGatebook } from '#tests/support/run-gatebook.ts';

/** A closed book without copies. */
async function makeBook(): Promise<string> {
  const dir = join(makeFolder(), 'data');
  const host = await openBookHost(dir, { ...makeClock(), monoMs: () => 1 });
  await host.visit(5);
  host.close();
  return dir;
}
const backup = (dir: string) => runGatebook('backup', '--data', dir);
const copiesOf = (dir: string) => listCopies(join(dir, 'backups'));

function newestLine(dir: string) {
  const db = openReader(join(dir, 'gatebook.db'));
  try {
    return createPlaceQueries(db).newest('backup')?.facts ?? null;
  } finally {
    db.close();
  }
}

it('makes a verified copy, with the keys beside it, and notes it in the book', async () => {
  const dir = await makeBook();
  const { stdout, status } = backup(dir);
  const [copy] = copiesOf(dir);
  expect(stdout).toBe(`ok    ${join(dir, 'backups', copy?.name ?? '')}: ${copy?.lines} lines, verified\n`);
  expect(status).toBe(0);
  expect(newestLine(dir)).toEqual({ file: copy?.name, lines: copy?.lines, problem: null });
  expect(readdirSync(join(dir, 'backups/keys')).sort()).toEqual(readdirSync(join(dir, 'keys')).sort());
});

it('copies beside a host that serves the folder, and says that the book does not know of it', async () => {
  const dir = await makeBook();
  const { stop } = await serveGatebook(dir);
  const { stdout, stderr, status } = backup(dir);
  expect(stderr).toContain('Gatebook serves this folder: the copy is made beside it and not noted in the book');
  expect(stdout).toMatch(/^ok .* verified\n$/);
  expect(status).toBe(0);
  expect(copiesOf(dir)).toHaveLength(1);
  await stop();
  expect(newestLine(dir)).toBeNull();
});

it('ends with 1 and says so when the second device is missing; the copy here is made all the same', async () => {
  const dir = await makeBook();
  const second = join(makeFolder(), 'stick');
  rememberSecond(dir, second);
  rmSync(second, { recursive: true });
  const failed = backup(dir);
  expect(failed.stdout).toContain(`BAD   the second device is not there (${second} is not there)`);
  expect(failed.status).toBe(1);
  expect(copiesOf(dir)).toHaveLength(1);
  expect(existsSync(second)).toBe(false);
  rememberSecond(dir, second);
  expect(backup(dir).status).toBe(0);
  expect(listCopies(join(second, 'backups'))).toHaveLength(1);
});

it('says in one sentence why there is nothing to copy or nowhere to put it', async () => {
  const empty = makeFolder();
  expect(backup(join(empty, 'nothing')).stderr).toMatch(/^gatebook: there is no book in [^\n]+\n$/);
  const dir = await makeBook();
  rmSync(join(dir, 'backups'), { recursive: true, force: true });
  writeFileSync(join(dir, 'backups'), '');
  expect(backup(dir)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^BAD {3}the copy could not be written/),
  });
});
