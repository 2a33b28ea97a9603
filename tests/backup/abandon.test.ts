import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { listCopies } from '#src/node/backup/copies.ts';
import { keepBackups, usualPace } from '#src/node/backup/keep-backups.ts';
import { runInWorker } from '#src/node/backup/worker.ts';
import { openBookHost } from '#tests/backup/host.ts';
import { makeClock, makeFolder } from '#tests/support/office.ts';

async function openCopied() {
  const clock = { ...makeClock(), monoMs: () => performance.now() };
  const host = await openBookHost(join(makeFolder(), 'data'), clock);
  onTestFinished(() => host.close());
  await host.visit(3);
  const keeper = keepBackups(host, { ...usualPace, firstMs: 1, lookMs: 5, retryMs: 0 });
  await vi.waitFor(() => expect(host.register.read.newest('backup')).not.toBeNull(), { timeout: 20_000 });
  await keeper.stop();
  const { folder } = host;
  const [copy] = listCopies(folder.backups);
  const trust = { keys: folder.keys, machineId: folder.machineId };
  return { root: folder.root, backups: folder.backups, copy: copy?.name ?? '', trust };
}

const drillsIn = (root: string) => readdirSync(root).filter((name) => name.startsWith('drill-'));

it('leaves off a drill in the middle when nobody waits for it, and leaves nothing behind', async () => {
  const { root, backups, copy } = await openCopied();
  const task = { kind: 'drill', copy: join(backups, copy), root } as const;
  expect(await runInWorker(task, { stop: AbortSignal.abort() })).toBeNull();
  expect(drillsIn(root)).toEqual([]);
  // Control: one that is waited for has an answer.
  expect(await runInWorker(task)).toMatchObject({ problem: null, verified: { ok: true } });
});

it('does not take a copy for damaged because its reading was left off', async () => {
  const { backups, copy, trust } = await openCopied();
  const task = { kind: 'newest', backups, trust } as const;
  expect(await runInWorker(task, { stop: AbortSignal.abort() })).toBeNull();
  expect(listCopies(backups).map(({ name }) => name)).toEqual([copy]);
  expect(await runInWorker(task)).toMatchObject({ newest: { name: copy }, damaged: [] });
});

it('finishes a round of copies although nobody waits for it any more', async () => {
  const { root, backups, trust } = await openCopied();
  const database = join(root, 'gatebook.db');
  const order = { root, database, backups, second: null, atMs: Date.parse('2021-07-08T08:00:00+07:00'), trust };
  const round = await runInWorker(
    { kind: 'round', order: { ...order, isRotated: false } },
    { stop: AbortSignal.abort() },
  );
  expect(round).toMatchObject({ answer: { ok: true } });
});
