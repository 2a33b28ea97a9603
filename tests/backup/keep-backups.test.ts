import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { listCopies } from '#src/node/backup/copies.ts';
import { findTrust, inspectCopy } from '#src/node/backup/inspect-copy.ts';
import { keepBackups, usualPace } from '#src/node/backup/keep-backups.ts';
import { rememberSecond } from '#src/node/data-folder.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { type BookHost, openBookHost } from '#tests/backup/host.ts';
import { makeClock, makeFolder } from '#tests/support/office.ts';

const hourMs = 3_600_000;
const quick = { ...usualPace, firstMs: 1, lookMs: 5, retryMs: 0 };
const until = { timeout: 20_000, interval: 20 };

async function openHost(options: { isClaimed?: boolean; second?: string } = {}) {
  const clock = { ...makeClock(), monoMs: () => performance.now() };
  const dir = join(makeFolder(), 'data');
  if (options.second) rememberSecond(dir, options.second);
  const host = await openBookHost(dir, clock, { isClaimed: options.isClaimed ?? true });
  onTestFinished(() => host.close());
  return { host, clock, copies: () => listCopies(host.folder.backups) };
}

function keep(host: BookHost, pace = quick) {
  const keeper = keepBackups(host, pace);
  onTestFinished(() => keeper.stop());
  return keeper;
}

function drillsOf({ folder }: BookHost): unknown[] {
  const db = connect(folder.database);
  const facts = db.prepare("SELECT value FROM opening WHERE field = 'facts' AND value LIKE '%drill%'").pluck().all();
  db.close();
  return facts.map((text) => JSON.parse(text as string));
}

const trustOf = ({ folder }: BookHost) => ({ keys: folder.keys, machineId: folder.machineId });

it('copies the book soon after start and every six hours, says so in the book, and opens a copy as a book', async () => {
  const { host, clock, copies } = await openHost();
  const size = await host.visit(5);
  const keeper = keep(host);
  await vi.waitFor(() => expect(host.register.read.newest('backup')?.facts.problem).toBeNull(), until);
  const [copy] = copies();
  expect(copy).toMatchObject({ atMs: clock.nowMs(), lines: size, log: 1 });
  const path = join(host.folder.backups, copy?.name ?? '');
  expect(inspectCopy(path, trustOf(host))).toMatchObject({ ok: true, lines: size });
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(keeper.state()).toMatchObject({ newestAt: clock.nowMs(), lines: size, isLate: false, problem: null });
  await vi.waitFor(() => expect(drillsOf(host)).toMatchObject([{ trigger: 'drill', ok: true, problem: null }]), until);
  expect(readdirSync(host.folder.root).filter((name) => name.startsWith('drill-'))).toEqual([]);
  clock.forward(6 * hourMs);
  await vi.waitFor(() => expect(copies()).toHaveLength(2), until);
  expect(host.said).toEqual([]);
});

it('raises the alarm when the newest copy is more than twelve hours old', async () => {
  const { host, clock } = await openHost();
  await host.visit(1);
  const keeper = keep(host, { ...quick, firstMs: 1_000_000 });
  expect(keeper.state().isLate).toBe(false);
  clock.forward(12 * hourMs + 1);
  expect(keeper.state().isLate).toBe(true);
});

it('keeps the keys and the name of the machine beside the copies, for this user alone', async () => {
  const { host, copies } = await openHost();
  keep(host);
  await vi.waitFor(() => expect(host.register.read.newest('backup')).not.toBeNull(), until);
  expect(copies()).toHaveLength(1);
  for (const file of ['machine-id', 'keys/journal-ed25519.pem']) {
    const kept = join(host.folder.backups, file);
    expect(readFileSync(kept)).toEqual(readFileSync(join(host.folder.root, file)));
    expect(statSync(kept).mode & 0o077).toBe(0);
    expect(statSync(dirname(kept)).mode & 0o077).toBe(0);
  }
});

it('does not copy a book that is not claimed yet', async () => {
  const { host } = await openHost({ isClaimed: false });
  const keeper = keep(host);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await keeper.stop();
  expect(existsSync(host.folder.backups)).toBe(false);
  expect(keeper.state()).toMatchObject({ newestAt: null, isLate: false });
});

it('records a copy that failed, keeps none of it, and tries again', async () => {
  const { host, copies } = await openHost();
  await host.visit(1);
  // A file where the folder of copies should be.
  writeFileSync(host.folder.backups, '');
  const keeper = keep(host);
  await vi.waitFor(() => expect(keeper.state().problem).toBe('not-written'), until);
  rmSync(host.folder.backups);
  await vi.waitFor(() => expect(copies()).not.toHaveLength(0), until);
  await vi.waitFor(() => expect(keeper.state().problem).toBeNull(), until);
});

it('does not take a book that contradicts what was signed for a good copy', async () => {
  const { host, copies } = await openHost();
  await host.visit(3);
  host.signNow();
  const db = connect(host.folder.database);
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${name}`);
  db.exec("UPDATE opening SET value = '\"Ai Khác\"' WHERE field = 'name'");
  db.close();
  const keeper = keep(host);
  await vi.waitFor(() => expect(keeper.state().problem).toBe('not-sound'), until);
  expect(copies()).toEqual([]);
  expect(readdirSync(host.folder.backups)).toEqual([]);
});

it('puts every copy, and the keys, on the second device too', async () => {
  const second = makeFolder();
  const { host, copies } = await openHost({ second });
  await host.visit(2);
  await keepOnce(host);
  expect(copies()).toHaveLength(1);
  expect(listCopies(join(second, 'backups'))).toEqual(copies());
  const trust = findTrust(join(second, 'backups'));
  const path = join(second, 'backups', copies()[0]?.name ?? '');
  expect(trust && inspectCopy(path, trust)).toMatchObject({ ok: true });
});

it('says when the second device is missing, and makes no copy in its place', async () => {
  const second = join(makeFolder(), 'stick');
  const { host, copies } = await openHost({ second });
  // As the mount point stands when the stick is pulled out.
  rmSync(second, { recursive: true });
  mkdirSync(second);
  const keeper = keep(host);
  await vi.waitFor(() => expect(keeper.state().problem).toBe('second-missing'), until);
  expect(existsSync(join(second, 'backups'))).toBe(false);
  expect(copies()).toHaveLength(1);
});

it('no longer counts a copy that was damaged since, and makes another', async () => {
  const { host, clock, copies } = await openHost();
  await host.visit(3);
  await keepOnce(host);
  const [copy] = copies();
  const path = join(host.folder.backups, copy?.name ?? '');
  const bytes = readFileSync(path);
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 4096);
  writeFileSync(path, bytes);
  clock.forward(1000);
  const keeper = keep(host);
  await vi.waitFor(() => expect(copies().map(({ name }) => name)).not.toContain(copy?.name), until);
  await vi.waitFor(() => expect(keeper.state().newestAt).toBe(clock.nowMs()), until);
  expect(existsSync(`${path}.damaged`)).toBe(true);
  expect(host.said.join()).toContain('is damaged and no longer counted');
});

async function keepOnce(host: BookHost) {
  const keeper = keepBackups(host, quick);
  await vi.waitFor(() => expect(host.register.read.newest('backup')).not.toBeNull(), until);
  await keeper.stop();
}

it('removes what a copying and a drill that were cut off have left', async () => {
  const { host } = await openHost();
  await keepOnce(host);
  const left = join(host.folder.backups, 'backup-20210707T080000.000+0700.999999999.partial');
  appendFileSync(left, 'half');
  await keepBackups(host, quick).stop();
  expect(existsSync(left)).toBe(false);
});

it('lets receipts go only for lines that are in two copies that were read again', async () => {
  const { host, clock, copies } = await openHost();
  const dropped: number[] = [];
  let segments = 0;
  host.receipts = {
    startSegment() {
      segments += 1;
    },
    dropBefore: async (seq) => dropped.push(seq),
  };
  keep(host);
  await vi.waitFor(() => expect(copies()).toHaveLength(1), until);
  const [first] = copies();
  clock.forward(6 * hourMs);
  await vi.waitFor(() => expect(dropped).toEqual([first?.lines]), until);
  expect(segments).toBe(2);
});
