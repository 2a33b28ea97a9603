import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toHex } from '#src/domain/codes/hex.ts';
import { openBook } from '#src/node/book.ts';
import { isSecondThere, pathsIn, rememberSecond } from '#src/node/data-folder.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { keepReceipts, type ReceiptPlace } from '#src/node/receipts/keep.ts';
import { soundReceipts } from '#src/node/receipts/read.ts';
import { orStall, StalledError } from '#src/node/receipts/stall.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';
import { makeCheckIn, makeFolder, openOffice } from '#tests/support/office.ts';
import { runGatebook, serveGatebook } from '#tests/support/run-gatebook.ts';

const random = createRandom(11);
const seqsIn = (dir: string): number[] => [...soundReceipts(dir)].flatMap(({ lines }) => lines.map(({ seq }) => seq));

/** A book with receipts whose device is where `device.path` says, or is not there. */
async function openKept(options: { stallMs?: number } = {}) {
  const root = makeFolder();
  const path = join(root, 'gatebook.db');
  const device = { isThere: true, rooms: 0 };
  const place: ReceiptPlace = {
    dir: join(root, 'stick', 'receipts'),
    problem: () => (device.isThere ? null : 'pulled out'),
    makeRoom: () => false,
  };
  mkdirSync(join(root, 'stick'));
  const states: string[] = [];
  const start = () => {
    const receipts = keepReceipts({
      place,
      onChanged: (state) => states.push(state),
      say: () => {},
      retryMs: 15,
      ...options,
    });
    const book = openBook({ path, scribe: makeScribe(random), keep: receipts.keep });
    receipts.start({ db: book.db, lines: () => book.register.journal.frontier().size });
    const save = (number: number) =>
      book.register.write((page) => makeVisit(random, number).lines.map((line) => page.add(line)));
    const close = async () => {
      await receipts.stop();
      book.close();
    };
    return { receipts, book, save, close };
  };
  return { place, device, states, start, path };
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Every line of the book, head and values, is in the receipts, and their last root is the book's. */
function expectAllKept(path: string, dir: string): void {
  const db = connect(path);
  onTestFinished(() => void db.close());
  const heads = db.prepare('SELECT head FROM leaf ORDER BY seq').pluck().all();
  const values = db.prepare('SELECT count(*) FROM opening').pluck().get();
  const found = new Map([...soundReceipts(dir)].flatMap(({ lines }) => lines.map((line) => [line.seq, line])));
  expect([...found.keys()].sort((a, b) => a - b).map((seq) => found.get(seq)?.head)).toEqual(heads);
  expect([...found.values()].reduce((sum, { openings }) => sum + openings.length, 0)).toBe(values);
  const newest = [...soundReceipts(dir)].reduce((a, b) => (b.size > a.size ? b : a));
  expect(verifyJournal(db)).toMatchObject({ ok: true, lines: newest.size, root: toHex(newest.root) });
}

describe('the keeper of receipts', () => {
  it('has every group on the disk before anybody is answered', async () => {
    const { start, place, path } = await openKept();
    const { save, close } = start();
    const sizes: number[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const seqs = await save(number);
      sizes.push(Math.max(...seqs));
      expect(Math.max(...seqsIn(place.dir))).toBe(sizes.at(-1));
    }
    await close();
    expectAllKept(path, place.dir);
  });

  it('lets the door go on when the device is pulled, and writes what was missed when it is back', async () => {
    const { start, place, device, states, path } = await openKept();
    const { save, close, receipts } = start();
    await save(1);
    device.isThere = false;
    const stick = join(place.dir, '..');
    renameSync(stick, `${stick}-pulled`);
    receipts.startSegment();
    await save(2);
    await save(3);
    expect({ state: receipts.state(), states }).toEqual({ state: 'lost', states: ['lost'] });
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick}-pulled`, stick);
    device.isThere = true;
    await until(() => receipts.state() === 'kept');
    await save(4);
    await close();
    expect(states).toEqual(['lost', 'kept']);
    expectAllKept(path, place.dir);
  });

  it('starts without its device and catches up', async () => {
    const { start, place, device, states, path } = await openKept();
    device.isThere = false;
    const { save, close, receipts } = start();
    await save(1);
    await until(() => receipts.state() === 'lost');
    await save(2);
    expect(existsSync(place.dir)).toBe(false);
    device.isThere = true;
    await until(() => receipts.state() === 'kept');
    await close();
    expect(states).toEqual(['lost', 'kept']);
    expectAllKept(path, place.dir);
  });

  it('writes at the next start what a kill left out between commit and receipt', async () => {
    const { start, place, path } = await openKept();
    const first = start();
    for (const number of [1, 2, 3]) await first.save(number);
    await first.close();
    const [newest] = readdirSync(place.dir).map((name) => join(place.dir, name));
    // The last receipts never reached the file, and one of them half.
    truncateSync(newest as string, Math.floor(statSync(newest as string).size / 2));
    const missing = connect(path).prepare('SELECT count(*) FROM leaf').pluck().get() as number;
    expect(new Set(seqsIn(place.dir)).size).toBeLessThan(missing);
    const second = start();
    await second.save(4);
    await second.close();
    expectAllKept(path, place.dir);
  });
});

describe('the second device', () => {
  it('gets the receipts of the whole product: from its start, of who signs in, to its stop', async () => {
    const dataDir = join(makeFolder(), 'data');
    const second = join(makeFolder(), 'stick');
    rememberSecond(dataDir, second);
    const { kiosk, gatebook, guard } = await openOffice({ dataDir });
    await kiosk.session.signIn({ accountId: guard, pin: '000000' });
    await kiosk.kiosk.checkIn(makeCheckIn());
    await gatebook.close();
    expect(existsSync(join(dataDir, 'receipts'))).toBe(false);
    expectAllKept(join(dataDir, 'gatebook.db'), join(second, 'receipts'));
  });

  it('that is not there at the start stops nobody, is said in the book, and is not made up on the first one', async () => {
    const dataDir = join(makeFolder(), 'data');
    const second = join(makeFolder(), 'stick');
    rememberSecond(dataDir, second);
    rmSync(second, { recursive: true });
    // What stays of a stick that was pulled out: the folder it was mounted on.
    mkdirSync(second);
    const { kiosk, gatebook, read } = await openOffice({ dataDir });
    await kiosk.kiosk.checkIn(makeCheckIn());
    await gatebook.close();
    expect(isSecondThere(second)).toBe(false);
    expect(readdirSync(second)).not.toContain('receipts');
    const again = await openOffice({ dataDir });
    await again.kiosk.kiosk.checkIn(makeCheckIn());
    await until(() => again.read.newest('storage') !== null);
    expect(again.read.newest('storage')?.facts).toEqual({ event: 'receipts-lost' });
    expect(again.gatebook.ports.integrity.storage().receipts).toEqual({ state: 'lost', isElsewhere: true });
    expect(read).toBeDefined();
  });

  it('is named once on the command line, remembered, and given up with a word', async () => {
    const dataDir = join(makeFolder(), 'data');
    const second = join(makeFolder(), 'stick');
    await (await serveGatebook(dataDir, '--second', second)).stop();
    await (await serveGatebook(dataDir)).stop();
    expect([isSecondThere(second), pathsIn(dataDir).receipts]).toEqual([true, join(second, 'receipts')]);
    await (await serveGatebook(dataDir, '--second', 'none')).stop();
    expect(pathsIn(dataDir).receipts).toBe(join(dataDir, 'receipts'));
    const { status, stderr } = runGatebook('serve', '--data', dataDir, '--no-open', '--second', '/proc/stick');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^gatebook: cannot write to \/proc\/stick \(E[A-Z]+\); name a folder on another device[^\n]*\n$/,
    );
  });
});

describe('a device that hangs', () => {
  it('is not waited for without end', async () => {
    await expect(orStall(new Promise(() => {}), 5)).rejects.toThrow(StalledError);
    expect(await orStall(Promise.resolve('written'), 5)).toBe('written');
  });
});
