import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listCopies } from '#src/node/backup/copies.ts';
import { restoreCommand } from '#src/node/cli/restore.ts';
import { openDataFolder } from '#src/node/data-folder.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { latestVersion } from '#src/node/sqlite/migrate.ts';
import { copyBook, makeCopiedBook, writeOn } from '#tests/backup/copied-book.ts';
import { makeFolder } from '#tests/support/office.ts';
import { runGatebook, serveGatebook } from '#tests/support/run-gatebook.ts';

const restore = (dir: string, ...args: string[]) => runGatebook('restore', '--data', dir, ...args);
const bytesOf = (dir: string) => readFileSync(join(dir, 'gatebook.db'));

/** Every file of the folder but the lock and SQLite's shared memory, to see that nothing was changed. */
const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/-shm$|instance\.lock/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );

function breakBook(dir: string): void {
  const path = join(dir, 'gatebook.db');
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, bytes.length / 2);
  writeFileSync(path, bytes);
}

it('puts the newest verified copy in the place of a broken book, which is set aside; it verifies and serves', async () => {
  const { dir } = await makeCopiedBook();
  breakBook(dir);
  const broken = bytesOf(dir);
  expect(runGatebook('verify', '--data', dir).status).toBe(1);
  const { stdout, stderr, status } = restore(dir);
  expect(stderr).toContain('ok    ');
  expect(stdout).toMatch(/^restored \d+ lines from /);
  expect(status).toBe(0);
  const aside = /what stood there before is in (\S+)/.exec(stdout)?.[1] ?? '';
  expect(readFileSync(join(aside, 'gatebook.db'))).toEqual(broken);
  expect(runGatebook('verify', '--data', dir)).toMatchObject({ status: 0 });
  const { enterUrl } = await serveGatebook(dir);
  expect((await fetch(enterUrl, { redirect: 'manual' })).status).toBeLessThan(400);
});

it('sets the log of the old book aside with it, not only the file', async () => {
  const { dir } = await makeCopiedBook();
  const path = join(dir, 'gatebook.db');
  const db = connect(path);
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE stray (x)');
  for (const end of ['', '-wal']) copyFileSync(path + end, `${path}${end}.kept`);
  db.close();
  for (const end of ['', '-wal']) {
    copyFileSync(`${path}${end}.kept`, path + end);
    rmSync(`${path}${end}.kept`);
  }
  const log = readFileSync(`${path}-wal`);
  expect(log.length).toBeGreaterThan(0);
  const aside = /what stood there before is in (\S+)/.exec(restore(dir).stdout)?.[1] ?? '';
  expect(readFileSync(join(aside, 'gatebook.db-wal'))).toEqual(log);
});

it('goes on under a new name when the head went back behind what was signed', async () => {
  const { dir, copy } = await makeCopiedBook();
  await writeOn(dir);
  rmSync(join(dir, 'gatebook.db'));
  expect(restore(dir, '--from', copy).status).toBe(0);
  expect(runGatebook('checkpoint', '--data', dir).stdout).toMatch(/^gatebook\.local\/\w+\/log2\n/);
  expect(runGatebook('verify', '--data', dir).status).toBe(0);
});

it('brings a book to a new machine: a copy and the keys beside it', async () => {
  const { dir } = await makeCopiedBook();
  const stick = makeFolder();
  cpSync(join(dir, 'backups'), stick, { recursive: true });
  const fresh = join(makeFolder(), 'new', 'data');
  const { stdout, status } = restore(fresh, '--from', join(stick, listCopies(stick)[0]?.name ?? ''));
  expect(stdout).toContain('keys brought back: ');
  expect(status).toBe(0);
  for (const file of ['machine-id', 'keys/journal-ed25519.pem']) {
    expect(readFileSync(join(fresh, file))).toEqual(readFileSync(join(dir, file)));
  }
  expect(runGatebook('verify', '--data', fresh).status).toBe(0);
});

it('brings back a key that is missing beside a book, and leaves the others alone', async () => {
  const { dir } = await makeCopiedBook();
  const pepper = join(dir, 'keys/pin-pepper');
  const before = filesOf(join(dir, 'keys'));
  rmSync(pepper);
  expect(runGatebook('verify', '--data', dir).stderr).toContain('run gatebook restore');
  await restoreCommand.run({ data: dir });
  expect(filesOf(join(dir, 'keys'))).toEqual(before);
});

it('passes over a damaged copy for an older one that is good', async () => {
  const { dir, copy: older } = await makeCopiedBook();
  await writeOn(dir);
  const newest = copyBook(openDataFolder(dir), Date.parse('2021-07-08T08:00:00+07:00'));
  const bytes = readFileSync(newest);
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 4096);
  writeFileSync(newest, bytes);
  expect(restore(dir, '--list').stdout).toMatch(/^BAD .*\nok .*\n$/);
  const { stdout, stderr } = restore(dir);
  expect(stderr).toContain(`BAD   ${newest}`);
  expect(stdout).toContain(`from ${older}`);
});

it('says in one sentence why a file will not do, and changes nothing', async () => {
  const { dir, copy } = await makeCopiedBook();
  const elsewhere = makeFolder();
  const change = (name: string, work: (path: string) => void) => {
    const path = join(elsewhere, name);
    copyFileSync(copy, path);
    work(path);
    return path;
  };
  const sql = (text: string) => (path: string) => {
    const db = connect(path);
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
      db.exec(`DROP TRIGGER ${name}`);
    db.exec(text);
    db.close();
  };
  const other = await makeCopiedBook();
  const before = filesOf(dir);
  const cases: [string, RegExp][] = [
    [
      change('text', (path) => writeFileSync(path, 'no database, but long enough to be taken for one')),
      /is no copy of an entrance book/,
    ],
    [change('empty', (path) => writeFileSync(path, '')), /is no copy of an entrance book/],
    [change('newer', sql(`PRAGMA user_version = ${latestVersion + 10}`)), /was written by a newer Gatebook/],
    [change('unsigned', sql('DELETE FROM checkpoint')), /is not signed/],
    [
      change('forged', sql("UPDATE checkpoint SET note = substr(note, 1, length(note) - 9) || 'AAAAAAA=' || char(10)")),
      /is not signed by the key of this office/,
    ],
    [change('changed', sql("UPDATE opening SET value = '\"Ai Khác\"' WHERE field = 'name'")), /is not what was signed/],
    [other.copy, /is of another office or machine/],
    [join(elsewhere, 'nowhere'), /there is no file/],
    [elsewhere, /there is no file/],
  ];
  for (const [path, why] of cases) {
    await expect(restoreCommand.run({ data: dir, from: path }), path).rejects.toThrow(why);
  }
  const { stdout, stderr, status } = restore(dir, '--from', other.copy);
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^gatebook: .*; nothing was changed$/);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(filesOf(dir)).toEqual(before);
});

it('refuses while Gatebook serves the folder, and where there is nothing to restore', async () => {
  const { dir } = await makeCopiedBook();
  const { stop } = await serveGatebook(dir);
  expect(restore(dir)).toMatchObject({ status: 1, stderr: expect.stringContaining('another Gatebook is running') });
  await stop();
  rmSync(join(dir, 'backups'), { recursive: true });
  const run = async (data: string) => restoreCommand.run({ data });
  await expect(run(dir)).rejects.toThrow(/there is no copy in/);
  await expect(run(join(makeFolder(), 'nowhere'))).rejects.toThrow(/there is no folder/);
  const bare = makeFolder();
  mkdirSync(join(bare, 'backups'));
  await expect(run(bare)).rejects.toThrow(/there is no copy/);
  expect(existsSync(join(bare, 'gatebook.db'))).toBe(false);
});
