import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createKiosk } from '#src/app/kiosk.ts';
import type { Clock, Ports } from '#src/app/ports.ts';
import { createRouter, type Router } from '#src/app/router.ts';
import { watchClock } from '#src/app/watch-clock.ts';
import type { DemoSheet } from '#src/contract/setup.ts';
import { endRestore } from '#src/node/backup/restore.ts';
import { type Book, openBook } from '#src/node/book.ts';
import { keepCheckpoints } from '#src/node/checkpointing.ts';
import { assertBookIsThere, assertHasLines, assertReachesReceipts } from '#src/node/damaged-book.ts';
import { type DataFolder, openDataFolder } from '#src/node/data-folder.ts';
import { fillDemoOffice } from '#src/node/demo/fill.ts';
import { findExport } from '#src/node/export/find-export.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import type { Host } from '#src/node/keeper.ts';
import { startKeepers, stopKeepers } from '#src/node/keepers.ts';
import { type PinCost, productPinCost } from '#src/node/keys/pins.ts';
import { createSalts } from '#src/node/keys/salts.ts';
import { type GivenClock, machineClock, toClock } from '#src/node/machine-clock.ts';
import { createPorts } from '#src/node/ports.ts';
import { finishRestore } from '#src/node/recovery/after-restore.ts';
import { readFrontier } from '#src/node/sqlite/journal.ts';
import { readNewestAt } from '#src/node/sqlite/newest-at.ts';
import type { Scribe } from '#src/node/sqlite/register.ts';
import { createStorage, type Storage } from '#src/node/storage.ts';

export type Gatebook = {
  router: Router;
  ports: Ports;
  folder: DataFolder;
  /** A made export that this session may download, by the file name `exportPeriod` answered with. */
  findExport(name: string, session: string | null): { path: string; fileName: string } | null;
  /** Fills an empty register with a fictional office. Answers the number of lines written. */
  fillDemo(size: DemoSize): Promise<number>;
  demoSheet(): DemoSheet | null;
  close(): Promise<void>;
};

export type DemoSize = { people: number; days: number; seed: number; onProgress?: (lines: number) => void };

/** `reserveBytes`: 64 MB; 0 for none. `pinCost`: less than the product's makes weak PINs quickly, which is for tests alone. */
export type GatebookConfig = {
  dataDir: string;
  clock?: GivenClock;
  reserveBytes?: number;
  pinCost?: PinCost;
};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * The composition root of both shells. Throws a DataFolderError (folder not writable, or in use), a DamagedBookError,
 * a NewerDatabaseError or an UnsafeStorageError; each message is one sentence that says what to do.
 */
export async function startGatebook(config: GatebookConfig): Promise<Gatebook> {
  const { dataDir, clock: given = machineClock, reserveBytes, pinCost = productPinCost } = config;
  const folder = openDataFolder(dataDir);
  const lock = holdInstanceLock(folder.lock);
  const clock = toClock(given);
  const scribe = createScribe(folder, clock);
  const storage = createStorage({ folder, nowMs: clock.nowMs, say: warn, reserveBytes });
  let book: Book | undefined;
  try {
    // What could not be finished leaves a book that is whole and says itself that it needs recovery: the door goes on.
    await endRestore(folder, finishRestore, warn).catch((error: Error) =>
      warn(`the restore is not finished: ${error.message}`),
    );
    assertBookIsThere(folder);
    book = openBook({ path: folder.database, scribe, say: warn, ...storage.care });
    const { size } = book.register.journal.frontier();
    assertHasLines(folder, size);
    await assertReachesReceipts(folder, size);
    return await compose({ folder, given, clock, scribe, storage, book, lock, pinCost });
  } catch (error) {
    await storage.stop();
    book?.close();
    lock.release();
    throw error;
  }
}

type Opened = {
  folder: DataFolder;
  given: GivenClock;
  clock: Clock;
  scribe: Scribe;
  storage: Storage;
  book: Book;
  lock: { release(): void };
  pinCost: PinCost;
};

async function compose({ folder, given, clock, scribe, storage, book, lock, pinCost }: Opened): Promise<Gatebook> {
  const { db } = book;
  const register = given.monoMs ? watchClock(book.register, clock, readNewestAt(db)) : book.register;
  const { signNow, ...checkpoints } = keepCheckpoints(db, register, folder, { nowMs: clock.nowMs, say: warn });
  const lines = () => book.register.journal.frontier().size;
  storage.start(book, register);
  const { receipts } = storage;
  const host: Host = { folder, clock, register, lines, checkpoints, signNow, receipts, say: warn };
  const keepers = startKeepers(host);
  const ports = createPorts({
    host,
    keepers,
    storage,
    credentials: book.credentials,
    pinCost,
    fillDemo: () => fillDemo(smallDemo),
  });
  const fillDemo = async (size: DemoSize) => {
    await fillDemoOffice({ db, scribe, ports, ...size });
    // The demo was written by a register with a clock of its own; this one goes on where that one stopped.
    register.journal.rewindTo(readFrontier(db));
    receipts.startSegment();
    return register.journal.frontier().size;
  };
  const kiosk = createKiosk(ports);
  await note(host, 'start');
  signNow();
  let closing: Promise<void> | undefined;
  const close = async () => {
    try {
      await stopKeepers(keepers, warn);
      await note(host, 'stop');
    } finally {
      signNow();
      checkpoints.stop();
      await storage.stop();
      book.close();
      lock.release();
    }
  };
  return {
    router: createRouter(kiosk, ports),
    ports,
    folder,
    findExport: (name, session) => findExport(folder.exports, kiosk.sessions.find(session)?.role ?? 'visitor', name),
    fillDemo,
    demoSheet: () => kiosk.setup.demoSheet(),
    close: () => (closing ??= close()),
  };
}

const createScribe = (folder: DataFolder, clock: Clock): Scribe => ({
  kiosk: folder.machineId,
  boot: randomUUID().slice(0, 8),
  clock,
  monoMs: () => clock.monoMs(),
  salt: createSalts(),
});

/** An unclaimed book stays empty: its first line is its set-up. */
async function note({ register }: Host, kind: 'start' | 'stop'): Promise<void> {
  if (register.read.office()) await register.write((page) => page.add({ kind, actor: 'host', facts: { version } }));
}

const warn = (line: string): void => void process.stderr.write(`gatebook: ${line}\n`);

/** What the first screen's "try the demo office" makes: a month of a small office. */
const smallDemo = { people: 60, days: 30, seed: 1 };
