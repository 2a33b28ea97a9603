import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toHex } from '#src/domain/codes/hex.ts';
import { openBook } from '#src/node/book.ts';
import { isSecondThere, rememberSecond } from '#src/node/data-folder.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { keepReceipts, type ReceiptPlace } from '#src/node/receipts/keep.ts';
import { readReceipts, soundReceipts } from '#src/node/receipts/read.ts';
import { createReceipts } from '#src/node/receipts/write.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import type { WrittenGroup } from '#src/node/sqlite/register.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';
import { makeCheckIn, makeFolder, openOffice } from '#tests/support/office.ts';

const random = createRandom(11);

/** A group of its own lines; what they say does not matter to whoever keeps them. */
const makeGroup = (from: number, count = 1): WrittenGroup => ({
  frontier: { size: from + count, peaks: [new Uint8Array(32).fill(from + count)] },
  lines: Array.from({ length: count }, (_, index) => ({
    seq: from + index,
    head: `{"seq":${from + index}}`,
    openings: [{ field: 'name', salt: random.bytes(16), value: '"Đặng Thị Thử"' }],
  })),
});

const seqsIn = (dir: string): number[] => [...soundReceipts(dir)].flatMap(({ lines }) => lines.map(({ seq }) => seq));
const problemsIn = (dir: string) => [...readReceipts(dir)].flatMap((found) => (found.ok ? [] : [found.problem]));

/** Three segments with lines 0–1, 2–3, 4–5; their paths. */
async function makeSegments(): Promise<{ dir: string; paths: string[] }> {
  const dir = join(makeFolder(), 'receipts');
  for (const from of [0, 2, 4]) {
    const receipts = createReceipts(dir);
    await receipts.append(makeGroup(from));
    await receipts.append(makeGroup(from + 1));
    await receipts.close();
  }
  return {
    dir,
    paths: readdirSync(dir)
      .sort()
      .map((name) => join(dir, name)),
  };
}

describe('receipts', () => {
  it('come back as they were written, from files that only this user may read', async () => {
    const dir = join(makeFolder(), 'receipts');
    const receipts = createReceipts(dir);
    const groups = [makeGroup(0, 3), makeGroup(3), makeGroup(4, 2)];
    await Promise.all(groups.map((group) => receipts.append(group)));
    await receipts.close();
    expect(readdirSync(dir)).toEqual(['receipts-000000000000.log']);
    expect(statSync(join(dir, 'receipts-000000000000.log')).mode & 0o777).toBe(0o600);
    expect([...soundReceipts(dir)].map(({ size, lines }) => ({ size, lines }))).toEqual(
      groups.map(({ frontier, lines }) => ({
        size: frontier.size,
        lines: lines.map(({ seq, head, openings }) => ({
          seq,
          head,
          openings: openings.map(({ field, salt, value }) => [field, Buffer.from(salt).toString('base64'), value]),
        })),
      })),
    );
    expect(problemsIn(dir)).toEqual([]);
  });

  it('begin a new file with each start and each new segment, and never write behind a torn tail', async () => {
    const { dir, paths } = await makeSegments();
    const newest = paths.at(-1) as string;
    truncateSync(newest, statSync(newest).size - 3);
    const torn = readFileSync(newest);
    const receipts = createReceipts(dir);
    // The line whose receipt was torn is written again: a second file that begins with the same line.
    truncateSync(paths[1] as string, 0);
    await receipts.append(makeGroup(5));
    receipts.startSegment();
    await receipts.append(makeGroup(6));
    await receipts.close();
    expect(readFileSync(newest)).toEqual(torn);
    expect(seqsIn(dir)).toEqual([0, 1, 4, 5, 6]);
    expect(problemsIn(dir)).toEqual(['torn']);
    const again = createReceipts(dir);
    await again.append(makeGroup(6));
    await again.close();
    expect(readdirSync(dir)).toContain('receipts-000000000006-1.log');
  });

  it('name every way in which a file is broken and go on with the next one, whatever the bytes are', async () => {
    const { dir, paths } = await makeSegments();
    const middle = paths[1] as string;
    const whole = readFileSync(middle);
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
      writeFileSync(middle, bytes);
      const seqs = seqsIn(dir);
      expect(problemsIn(dir), `bit at ${at}`).toHaveLength(1);
      expect([seqs.slice(0, 2), seqs.slice(-2)], `bit at ${at}`).toEqual([
        [0, 1],
        [4, 5],
      ]);
      writeFileSync(middle, whole.subarray(0, at));
      expect(seqsIn(dir).slice(-2)).toEqual([4, 5]);
    }
    for (let round = 0; round < 300; round += 1) {
      writeFileSync(middle, random.bytes(round));
      expect(seqsIn(dir)).toEqual([0, 1, 4, 5]);
    }
    // What our own writer never wrote is no receipt, however well it is checked.
    const receipts = createReceipts(join(dir, 'other'));
    await receipts
      .append({ ...makeGroup(0), lines: [{ seq: 0.5, head: 'x', openings: [] }] } as WrittenGroup)
      .catch(() => {});
    await receipts.close();
    expect(seqsIn(join(dir, 'other'))).toEqual([]);
    rmSync(middle);
    mkdirSync(middle);
    expect(seqsIn(dir)).toEqual([0, 1, 4, 5]);
    expect(problemsIn(dir)).toEqual(['unreadable']);
  });

  it('go only as whole files, only below the line, and never the newest', async () => {
    const { dir } = await makeSegments();
    const receipts = createReceipts(dir);
    expect(await receipts.dropBefore(1)).toBe(0);
    expect(await receipts.dropBefore(3)).toBe(1);
    expect(seqsIn(dir)).toEqual([2, 3, 4, 5]);
    expect(await receipts.dropBefore(1000)).toBe(1);
    expect(seqsIn(dir)).toEqual([4, 5]);
  });

  it('stay when their name says little and their lines say more, as after a restore', async () => {
    const { dir } = await makeSegments();
    const older = createReceipts(dir);
    await older.append(makeGroup(0, 40));
    await older.close();
    expect(await older.dropBefore(6)).toBe(2);
    expect(seqsIn(dir)).toContain(39);
  });
});

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
});
