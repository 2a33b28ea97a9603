import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, openBook } from '#src/node/book.ts';
import { openDataFolder } from '#src/node/data-folder.ts';
import { createRandom } from '#src/node/demo/random.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { readLines } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { createStorage } from '#src/node/storage.ts';
import { arm, disarm, hasFired, type Sabotage, sabotages } from '#tests/faults/iofault/saboteur.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

/**
 * The process whose disk fails: run with the recorder preloaded. Arguments: folder, scene. Says one JSON line for each
 * thing that was tried.
 */
const [dir = '', scene = ''] = process.argv.slice(2);
const random = createRandom(7);

type Answers = { answers: string[]; stored: number[]; isWhole: boolean };
type Saving = Pick<Book['register'], 'write'>;

const visits: string[] = [];
const save = (register: Saving) => {
  const { visit, lines } = makeVisit(random, visits.length + 1);
  visits.push(visit);
  return register.write((page) => lines.map((line) => page.add(line)));
};
const toWord = (answer: PromiseSettledResult<unknown>): string =>
  answer.status === 'fulfilled' ? 'saved' : ((answer.reason as Error).constructor.name as string);

/** How often each visit is in the book that is opened again on a good disk, and whether the book fits together. */
function look(path: string): Omit<Answers, 'answers'> {
  const db = openWriter(path);
  const arrivals = [...readLines(db)].flatMap((line) => (line.kind === 'arrival' ? [line.facts.visit] : []));
  const stored = visits.map((visit) => arrivals.filter((one) => one === visit).length);
  const isWhole = verifyJournal(db).ok;
  db.close();
  return { stored, isWhole };
}

function startScene(name: string): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  visits.length = 0;
  return join(folder, 'gatebook.db');
}

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** One visit on a good disk, two at once on a bad one, one on a good one. */
async function threeTurns(register: Saving, sabotage: Sabotage, nth: number): Promise<string[]> {
  const first = await Promise.allSettled([save(register)]);
  arm(sabotage, nth);
  const second = await Promise.allSettled([save(register), save(register)]);
  disarm();
  return [...first, ...second, ...(await Promise.allSettled([save(register)]))].map(toWord);
}

async function once(isMended: boolean): Promise<void> {
  for (const sabotage of sabotages.filter(({ isForEver }) => !isForEver)) {
    for (let nth = 1; ; nth += 1) {
      const path = startScene(`${sabotage.kind}-${sabotage.how}-${nth}`);
      const mended: string[] = [];
      const book = isMended
        ? openBook({ path, scribe: makeScribe(random), onMended: (why) => mended.push(why) })
        : openBare(path);
      const answers = await threeTurns(book.register, sabotage, nth);
      const hasFailed = hasFired();
      book.close();
      if (!hasFailed) break;
      say({ sabotage, nth, mended, answers, ...look(path) });
    }
  }
}

function openBare(path: string) {
  const db = openWriter(path);
  return { register: createRegister(db, makeScribe(random)), close: () => db.close() };
}

/** What cannot be found out yet is not so yet. */
const until = async (isSo: () => boolean): Promise<void> => {
  const isSoNow = () => {
    try {
      return isSo();
    } catch {
      return false;
    }
  };
  while (!isSoNow()) await new Promise((resolve) => setTimeout(resolve, 5));
};

async function forEver(): Promise<void> {
  for (const sabotage of sabotages.filter(({ isForEver }) => isForEver)) {
    const path = startScene(`${sabotage.kind}-${sabotage.how}`);
    const states: string[] = [];
    const book = openBook({ path, scribe: makeScribe(random), retryMs: 20 });
    book.onState((state) => states.push(state));
    await save(book.register);
    arm(sabotage, 1);
    const failing = await Promise.allSettled([save(book.register), save(book.register)]);
    const refused = await Promise.allSettled([save(book.register)]);
    const [read] = await Promise.allSettled([Promise.resolve().then(() => book.register.read.office())]);
    const [pin] = await Promise.allSettled([
      Promise.resolve().then(() => book.credentials.save('a', { hash: 'x', failures: 1 })),
    ]);
    disarm();
    await until(() => book.state() === 'open');
    const after = await Promise.allSettled([save(book.register)]);
    book.credentials.save('a', { hash: 'x', failures: 2 });
    const answers = [...failing, ...refused, ...after].map(toWord);
    const failures = book.credentials.find('a')?.failures;
    book.close();
    say({ sabotage, states, answers, read: read && toWord(read), pin: pin && toWord(pin), failures, ...look(path) });
  }
}

/** The commit is reported as failed, the log keeps it all the same, and so the file has it when it is opened again (F4). */
const keepsItsLog = (db: Writer): Writer =>
  Object.assign(db, {
    close: ((close) => () => {
      arm({ kind: 'sync', how: 'EIO', isForEver: true }, 1);
      close();
      disarm();
    })(db.close.bind(db)),
  });

async function afterAll(): Promise<void> {
  const path = startScene('after-all');
  const open = (path: string) => keepsItsLog(openWriter(path));
  const mended: string[] = [];
  const book = openBook({ path, scribe: makeScribe(random), open, onMended: (why) => mended.push(why) });
  const answers = await threeTurns(book.register, { kind: 'sync', how: 'EIO', isForEver: false }, 1);
  book.close();
  say({ mended, answers, ...look(path) });
}

/** While the book is closed, somebody puts another one in its place: yesterday's copy is not taken for the book. */
async function otherBook(): Promise<void> {
  const path = startScene('other');
  const said: string[] = [];
  let opened = 0;
  const open = (path: string) => {
    opened += 1;
    if (opened === 1) return openWriter(path);
    const db = openWriter(path);
    const other = createRegister(db, makeScribe(random));
    db.exec('BEGIN');
    other.journal.append({ kind: 'start', actor: 'host', fields: {} }, { at: 1, boot: 'b', mono: 1, kiosk: 'k' });
    db.exec('COMMIT');
    return db;
  };
  const book = openBook({ path, scribe: makeScribe(random), open, say: (line) => said.push(line) });
  const answers = await threeTurns(book.register, { kind: 'sync', how: 'EIO', isForEver: false }, 1);
  const [read] = await Promise.allSettled([Promise.resolve().then(() => book.register.read.office())]);
  say({ answers, state: book.state(), said, read: read && toWord(read) });
  book.close();
}

/** What is the work's own fault stays so: it rejects alone and nothing is mended. */
async function ownFaults(): Promise<void> {
  const path = startScene('own');
  const mended: string[] = [];
  const book = openBook({ path, scribe: makeScribe(random), onMended: (why) => mended.push(why) });
  const answers = await Promise.allSettled([
    save(book.register),
    book.register.write(() => (undefined as unknown as { name: string }).name),
    book.register.write(() => book.db.exec('INSERT INTO leaf (seq, head) VALUES (0, 0)')),
    book.register.write(() => book.db.exec('SELECT * FROM nowhere')),
    save(book.register),
  ]);
  book.close();
  say({ mended, state: book.state(), answers: answers.map(toWord), ...look(path) });
}

/** The book as the product opens it: what it says of its disk, in its own lines and to the desk. */
async function saidOfIt(): Promise<void> {
  const folder = openDataFolder(join(dir, 'said'));
  const storage = createStorage({ folder, nowMs: () => 1000, say: () => {}, reserveBytes: 0 });
  const book = openBook({ path: folder.database, scribe: makeScribe(random), retryMs: 20, ...storage.care });
  storage.start(book, book.register);
  const value = { name: 'x', address: 'y', isDemo: false, doors: [], departments: [] };
  const facts = { key: 'office' as const, value };
  await book.register.write((page) => page.add({ kind: 'setting', actor: 'host', facts }));
  const seen = [storage.view().state === 'failing'];
  let changes = 0;
  storage.onChanged(() => {
    changes += 1;
  });
  arm({ kind: 'sync', how: 'EIO', isForEver: true }, 1);
  const [answer] = await Promise.allSettled([save(book.register)]);
  seen.push(storage.view().state === 'failing');
  const { sinceMs } = storage.view();
  disarm();
  await until(() => book.register.read.newest('storage') !== null);
  seen.push(storage.view().state === 'failing');
  const said = [...readLines(book.db)].flatMap((line) => (line.kind === 'storage' ? [line.facts.event] : []));
  await storage.stop();
  book.close();
  say({ answers: [answer && toWord(answer)], seen, sinceMs, isTold: changes > 1, said });
}

const scenes: Record<string, () => Promise<void>> = {
  once: () => once(true),
  'once-bare': () => once(false),
  'for-ever': forEver,
  'after-all': afterAll,
  'other-book': otherBook,
  'own-faults': ownFaults,
  'said-of-it': saidOfIt,
};
await scenes[scene]?.();
