import { copyFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { fillDemoOnce } from '#tests/cli/demo-folder.ts';
import { makeFolder } from '#tests/support/office.ts';
import { exportArgs, runGatebook } from '#tests/support/run-gatebook.ts';

const makeDemo = fillDemoOnce();

/** What somebody carries out of the house: a checkpoint in a file, and the key on paper. */
function takeAnchor(dir: string) {
  const { stdout, stderr, status } = runGatebook('checkpoint', '--data', dir);
  expect(status).toBe(0);
  const path = join(makeFolder(), 'checkpoint.txt');
  writeFileSync(path, stdout);
  return { path, key: stderr.trim() };
}

const verify = (dir: string, anchor: ReturnType<typeof takeAnchor>) =>
  runGatebook('verify', '--data', dir, '--against', anchor.path, '--key', anchor.key);

it('finds an honest book consistent with a checkpoint that was carried out, also when it has grown', () => {
  const dir = makeDemo();
  const anchor = takeAnchor(dir);
  expect(verify(dir, anchor)).toMatchObject({ status: 0 });
  runGatebook(...exportArgs(dir, join(dir, 'o.csv')));
  const grown = verify(dir, anchor);
  expect(grown.stdout).toMatch(/consistent with the checkpoint from outside, [1-9]\d* lines since/);
  expect(grown.status).toBe(0);
});

it("finds yesterday's copy put back, which fits itself", () => {
  const dir = makeDemo();
  const yesterday = makeFolder();
  cpSync(dir, yesterday, { recursive: true });
  runGatebook(...exportArgs(dir, join(dir, 'o.csv')));
  const anchor = takeAnchor(dir);
  for (const end of ['', '-wal', '-shm']) rmSync(join(dir, `gatebook.db${end}`), { force: true });
  copyFileSync(join(yesterday, 'gatebook.db'), join(dir, 'gatebook.db'));
  expect(runGatebook('verify', '--data', dir)).toMatchObject({ status: 1, stdout: expect.stringContaining('cut off') });
  // Whoever puts the note beside the book back too has a folder that fits itself.
  copyFileSync(join(yesterday, 'last-checkpoint'), join(dir, 'last-checkpoint'));
  expect(runGatebook('verify', '--data', dir).status).toBe(0);
  const found = verify(dir, anchor);
  expect(found.stdout).toContain('BAD   not consistent with the checkpoint from outside: shrunk');
  expect(found.status).toBe(1);
});

it('finds a book written anew with the stolen key', () => {
  const dir = makeDemo();
  const anchor = takeAnchor(dir);
  // Whoever does this takes away all that remembers the book on this machine.
  for (const name of ['gatebook.db', 'gatebook.db-wal', 'gatebook.db-shm', 'last-checkpoint', 'receipts', 'backups']) {
    rmSync(join(dir, name), { recursive: true, force: true });
  }
  // The same machine, the same keys, another history of greater length.
  expect(runGatebook('demo', '--data', dir, '--people', '30', '--days', '9', '--seed', '4').status).toBe(0);
  expect(runGatebook('verify', '--data', dir).status).toBe(0);
  const found = verify(dir, anchor);
  expect(found.stdout).toMatch(/BAD {3}not consistent with the checkpoint from outside: \S+-root-differs/);
  expect(found.status).toBe(1);
});

it('signs nothing more once lines were cut off behind what was signed, and says so', () => {
  const dir = makeDemo();
  const db = connect(join(dir, 'gatebook.db'));
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${name}`);
  const kept = Number(db.prepare('SELECT count(*) FROM leaf').pluck().get()) - 3;
  db.exec(`DELETE FROM opening WHERE seq >= ${kept}; DELETE FROM leaf WHERE seq >= ${kept};
           DELETE FROM tree_node WHERE (idx + 1) * (1 << level) > ${kept}`);
  const signed = () => db.prepare('SELECT count(*) FROM checkpoint').pluck().get();
  const before = signed();
  const refused = runGatebook(...exportArgs(dir, join(dir, 'o.csv')));
  expect(refused.stderr).toMatch(/\d+ lines were acknowledged and it has \d+; .* run gatebook recover/);
  // Whoever can do this can take the receipts away as well.
  rmSync(join(dir, 'receipts'), { recursive: true });
  const { stderr } = runGatebook(...exportArgs(dir, join(dir, 'o.csv')));
  expect(stderr).toContain('the journal contradicts its own last checkpoint');
  expect(signed()).toBe(before);
  db.close();
  const verified = runGatebook('verify', '--data', dir);
  expect(verified.stdout).toContain('BAD   not consistent with its own last checkpoint: ');
  expect(verified.status).toBe(1);
});

it('says in one line what is wrong with an anchor that is none', () => {
  const dir = makeDemo();
  expect(runGatebook('verify', '--data', dir, '--against', '/nowhere').stderr).toMatch(/^gatebook: [^\n]+--against\n$/);
  expect(runGatebook('verify', '--data', dir, '--against', takeAnchor(dir).path, '--key', 'x').stderr).toContain(
    '--key takes',
  );
  const forged = join(makeFolder(), 'forged.txt');
  writeFileSync(forged, 'gatebook.local/x/log1\n1\nAAAA\n');
  expect(runGatebook('verify', '--data', dir, '--against', forged)).toMatchObject({ status: 1 });
});
