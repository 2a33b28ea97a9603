import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { keepVerified, type VerifyTimes } from '#src/node/verifying.ts';
import { type BookHost, openBookHost } from '#tests/backup/host.ts';
import { dropGuards } from '#tests/faults/attacks/outside.ts';
import { makeClock, makeFolder } from '#tests/support/office.ts';

const never = 1_000_000_000;
const idle: VerifyTimes = { startAfterMs: never, lookEveryMs: never };
const atOnce: VerifyTimes = { startAfterMs: 0, lookEveryMs: never };
const nights: VerifyTimes = { startAfterMs: never, lookEveryMs: 10 };

/** A signed book of some visits, and its host. */
async function openHost(iso = '2021-07-07T08:00:00+07:00') {
  const clock = makeClock(iso);
  const host = await openBookHost(join(makeFolder(), 'data'), { ...clock, monoMs: clock.nowMs });
  await host.visit(30);
  host.signNow();
  onTestFinished(() => host.close());
  return { host, clock };
}

function keep(host: BookHost, times: VerifyTimes) {
  const verifier = keepVerified(host, times);
  onTestFinished(() => verifier.stop());
  return verifier;
}

const newest = ({ register }: BookHost) => register.read.newest('verify');
const verdict = (host: BookHost, facts: object) =>
  expect.poll(() => newest(host)?.facts, { timeout: 20_000 }).toMatchObject(facts);

function edit({ folder }: BookHost, sql: string): void {
  const db = connect(folder.database);
  dropGuards(db);
  db.exec(sql);
  db.close();
}

const spoilLine4 = "UPDATE opening SET value = '{}' WHERE seq = 4 AND field = 'facts'";

it('reads at start what came after the last signed checkpoint, and writes the verdict down', async () => {
  const { host } = await openHost();
  const signed = host.lines();
  await host.visit(1);
  const lines = host.lines();
  keep(host, atOnce);
  await verdict(host, { trigger: 'start', from: signed, lines, ok: true, seq: null, problem: null, soundAt: null });
});

it('reads nothing of a book that nobody has claimed', async () => {
  const host = await openBookHost(
    join(makeFolder(), 'data'),
    { ...makeClock(), monoMs: () => 0 },
    { isClaimed: false },
  );
  onTestFinished(() => host.close());
  expect(keep(host, idle).verifyNow()).toBe(false);
  expect(host.lines()).toBe(0);
});

it('never reads twice at once, says how far it is, and is done before it has stopped', async () => {
  const { host } = await openHost();
  const verifier = keep(host, idle);
  const seen: (number | undefined)[] = [];
  verifier.onChanged(() => seen.push(verifier.running()?.total));
  expect(verifier.verifyNow()).toBe(true);
  expect(verifier.running()).toEqual({ done: 0, total: 0 });
  expect(verifier.verifyNow()).toBe(false);
  await verdict(host, { trigger: 'asked', from: 0, ok: true });
  await expect.poll(() => verifier.running()).toBeNull();
  expect(seen).toContain(host.lines() - 1);
  expect(verifier.verifyNow()).toBe(true);
  await verifier.stop();
  expect(verifier.running()).toBeNull();
});

it('names the line that was changed, when the book was last sound, and goes on writing', async () => {
  const { host, clock } = await openHost();
  const verifier = keep(host, idle);
  verifier.verifyNow();
  await verdict(host, { ok: true });
  await expect.poll(() => verifier.running()).toBeNull();
  const soundAt = newest(host)?.at;
  edit(host, spoilLine4);
  for (let again = 1; again <= 2; again += 1) {
    clock.forward(3_600_000);
    const before = newest(host)?.seq ?? 0;
    verifier.verifyNow();
    await expect.poll(() => newest(host)?.seq, { timeout: 20_000 }).toBeGreaterThan(before);
    // The second bad verdict remembers the sound one too.
    expect(newest(host)?.facts).toMatchObject({ ok: false, seq: 4, problem: 'value-changed', field: 'facts', soundAt });
    await expect.poll(() => verifier.running()).toBeNull();
  }
  expect(host.said.join()).toContain('the book does not fit at line 4');
  await expect(host.visit(1)).resolves.toBeGreaterThan(4);
});

it('reads the whole book at start while its newest verdict is a bad one', async () => {
  const { host } = await openHost();
  edit(host, spoilLine4);
  const first = keep(host, idle);
  first.verifyNow();
  await verdict(host, { ok: false, seq: 4 });
  await first.stop();
  host.signNow();
  keep(host, atOnce);
  // A reading of the end alone would have called the book sound.
  await verdict(host, { trigger: 'start', from: 0, ok: false, seq: 4 });
});

it('lets no reading at start hide what somebody had found before it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { host } = await openHost();
  const verifier = keep(host, { startAfterMs: 1000, lookEveryMs: never });
  edit(host, spoilLine4);
  expect(verifier.verifyNow()).toBe(true);
  await verdict(host, { trigger: 'asked', ok: false, seq: 4 });
  await expect.poll(() => verifier.running()).toBeNull();
  vi.advanceTimersByTime(1000);
  await verdict(host, { trigger: 'start', from: 0, ok: false, seq: 4 });
});

it('reads everything at two in the morning, once, and makes up for a night it slept through', async () => {
  const { host, clock } = await openHost('2021-07-07T01:00:00+07:00');
  const verifier = keep(host, nights);
  await verdict(host, { trigger: 'nightly', from: 0, ok: true });
  const first = newest(host)?.seq;
  const isStill = async (seq: number | undefined) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(newest(host)?.seq).toBe(seq);
  };
  clock.set('2021-07-07T01:59:59+07:00');
  await isStill(first);
  clock.set('2021-07-07T02:00:00+07:00');
  await expect.poll(() => newest(host)?.seq, { timeout: 20_000 }).toBeGreaterThan(first ?? 0);
  await expect.poll(() => verifier.running()).toBeNull();
  const second = newest(host)?.seq;
  clock.set('2021-07-07T23:59:00+07:00');
  await isStill(second);
  clock.set('2021-07-09T07:30:00+07:00');
  await expect.poll(() => newest(host)?.seq, { timeout: 20_000 }).toBeGreaterThan(second ?? 0);
});

it('says that there is no verdict when the book cannot be read at all', async () => {
  const { host } = await openHost();
  const verifier = keepVerified({ ...host, folder: { ...host.folder, database: '/nowhere/gatebook.db' } }, idle);
  verifier.verifyNow();
  await expect.poll(() => verifier.hasFailed()).toBe(true);
  expect(newest(host)).toBeNull();
  expect(host.said.join()).toContain('could not be verified');
  await verifier.stop();
});

it('lets go at any moment, and nothing is left that reads the book', async () => {
  const { host } = await openHost();
  const lines = host.lines();
  // From before the worker has loaded its database driver to after it has read the book.
  for (let afterMs = 0; afterMs < 300; afterMs += 20) {
    const verifier = keepVerified(host, idle);
    verifier.verifyNow();
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await verifier.stop();
    expect(verifier.running()).toBeNull();
  }
  expect(host.lines() - lines).toBeLessThan(15);
});
