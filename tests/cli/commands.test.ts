import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { fillDemoOnce } from '#tests/cli/demo-folder.ts';
import { makeFolder } from '#tests/support/office.ts';
import { exportArgs, runGatebook, serveGatebook } from '#tests/support/run-gatebook.ts';

const makeDemo = fillDemoOnce();
const oneLine = /^gatebook: [^\n]+\n$/;

describe('the command line', () => {
  it('explains itself, and each command', () => {
    expect(runGatebook('--help').stdout).toContain('gatebook COMMAND --help');
    for (const name of ['serve', 'demo', 'export', 'rebuild', 'doctor']) {
      const { status, stdout } = runGatebook(name, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain(`gatebook ${name} --data DIR`);
    }
  });

  it.each([
    [['nonsense'], 'no command "nonsense"'],
    [['demo', '--data', 'x', '--wat'], '--wat'],
    [['demo'], '--data is missing'],
    [['demo', '--data', 'x', '--people', '0'], '--people takes a whole number'],
    [['demo', '--data', 'x', '--seed', '1e3'], '--seed takes a whole number'],
    [['rebuild', '--data', '/nowhere/at/all'], 'there is no book in'],
    [['doctor', '--data', '/nowhere/at/all'], 'there is no book in'],
    [['serve', '--data', '/proc/gatebook', '--no-open'], 'cannot write to the data folder'],
    [['serve', '--data', 'x', '--port', '80'], '--port takes a whole number'],
  ])('says in one line what is wrong with %j', (args, message) => {
    const { status, stderr } = runGatebook(...args);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(message);
  });

  it('fills a folder once, exports it, rebuilds it and finds it sound', () => {
    const dir = makeDemo();
    expect(runGatebook('demo', '--data', dir).stderr).toContain('already holds a book');
    const out = join(dir, 'out.csv');
    expect(runGatebook(...exportArgs(dir, out)).stdout).toMatch(/^\d+ rows in /);
    const rows: Record<string, string>[] = parse(readFileSync(out), { bom: true, columns: true });
    const db = connect(join(dir, 'gatebook.db'), { isReadOnly: true });
    expect(rows.map((row) => Number(row['Dòng sổ']))).toEqual(
      db.prepare('SELECT seq FROM movement ORDER BY seq').pluck().all(),
    );
    db.close();
    expect(rows.length).toBeGreaterThan(50);
    expect(runGatebook(...exportArgs(dir, out)).stderr).toContain('exists already');
    expect(runGatebook('rebuild', '--data', dir).stdout).toContain('nothing had differed');
    const doctor = runGatebook('doctor', '--data', dir);
    expect(doctor.stdout).toContain('journal verified');
    expect(doctor.status).toBe(0);
  });

  it('makes no export without requester, document, purpose, format or a forward period', () => {
    const dir = makeDemo();
    const out = join(dir, 'never.csv');
    for (const name of ['--requester', '--document', '--purpose', '--format', '--from', '--to', '--out']) {
      const args = exportArgs(dir, out);
      args.splice(args.indexOf(name), 2);
      expect(runGatebook(...args).stderr).toContain(`${name} is missing`);
    }
    const backwards = exportArgs(dir, out).map((word) => (word === '2000-01-01' ? '2101-01-01' : word));
    expect(runGatebook(...backwards).stderr).toContain('--to must be later');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['--out', '/nowhere/at/all/out.csv', 'there is no folder /nowhere/at/all'],
    ['--requester', 'x'.repeat(201), '--requester takes a text of 1 to 200 characters'],
    ['--document', '\u202e\u200b', '--document takes a text of 1 to 120 characters'],
    ['--from', '2021-02-30', '--from takes an ISO time'],
    ['--to', '2021-04-31T12:00:00+07:00', '--to takes an ISO time'],
  ])('says in one line what is wrong with %s before anything is recorded', (name, value, message) => {
    const dir = makeFolder();
    openWriter(join(dir, 'gatebook.db')).close();
    const args = exportArgs(dir, join(dir, 'never.csv'));
    args[args.indexOf(name) + 1] = value;
    const { status, stderr } = runGatebook(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(message);
    const db = connect(join(dir, 'gatebook.db'), { isReadOnly: true });
    expect(db.prepare('SELECT count(*) FROM leaf').pluck().get()).toBe(0);
    db.close();
  });

  it('finds a damaged book and says where', () => {
    const dir = makeDemo();
    const path = join(dir, 'gatebook.db');
    const db = connect(path);
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
      db.exec(`DROP TRIGGER ${name}`);
    db.exec(
      "UPDATE opening SET value = '\"Khác\"' WHERE field = 'name' AND seq = (SELECT max(seq) FROM opening WHERE field = 'name')",
    );
    db.close();
    const changed = runGatebook('doctor', '--data', dir);
    expect(changed.stdout).toMatch(/BAD {3}journal: at line \d+, the value of "name" was changed/);
    expect(changed.status).toBe(1);
    writeFileSync(path, randomBytes(8192));
    const ruined = runGatebook('doctor', '--data', dir);
    expect(ruined.stdout).toContain('BAD');
    expect(ruined.status).toBe(1);
    const { stderr } = runGatebook(...exportArgs(dir, join(makeFolder(), 'never.csv')));
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(`is damaged: SQLITE_NOTADB; nothing was changed, run gatebook recover --data ${dir}`);
  });

  it('refuses a register of a newer Gatebook and leaves it alone', () => {
    const dir = makeDemo();
    const db = connect(join(dir, 'gatebook.db'));
    db.pragma('user_version = 9999');
    db.close();
    const { status, stderr } = runGatebook('serve', '--data', dir, '--no-open');
    expect(status).toBe(1);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('newer Gatebook');
  });
});

describe('serving a kiosk', () => {
  it('sends the browser to its door, and offers slips only where a printer was named', async () => {
    const dir = makeDemo();
    const first = await serveGatebook(dir, '--door', 'Cổng chính', '--slips');
    const entered = await fetch(first.enterUrl, { redirect: 'manual' });
    expect(entered.headers.get('location')).toMatch(/^\/\?print=&door=[0-9a-f-]{36}$/);
    await first.stop();
    const second = await serveGatebook(dir);
    expect((await fetch(second.enterUrl, { redirect: 'manual' })).headers.get('location')).toBe('/');
    await second.stop();
    const { status, stderr } = runGatebook('serve', '--data', dir, '--no-open', '--door', 'Cổng trời');
    expect(status).toBe(2);
    expect(stderr).toContain('there is no door "Cổng trời"; the doors are "Cổng chính"');
  });
});

describe('a second process on the same data folder', () => {
  it('is told so, whatever it wants to do; when the first is gone or killed, the way is free', async () => {
    const dir = makeDemo();
    const first = await serveGatebook(dir);
    for (const args of [
      ['serve', '--data', dir, '--no-open'],
      ['rebuild', '--data', dir],
      exportArgs(dir, join(dir, 'o.csv')),
    ]) {
      const { status, stderr } = runGatebook(...args);
      expect(status).toBe(1);
      expect(stderr).toMatch(oneLine);
      expect(stderr).toContain('another Gatebook is running on this data folder');
    }
    const doctor = runGatebook('doctor', '--data', dir);
    expect(doctor.stdout).toContain('Gatebook is running on this folder');
    expect(doctor.status).toBe(0);
    first.child.kill('SIGKILL');
    const second = await serveGatebook(dir);
    expect(await second.stop()).toBe(0);
  });
});
