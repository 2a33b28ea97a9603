import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKiosk } from '#src/app/kiosk.ts';
import type { Clock, Ports } from '#src/app/ports.ts';
import { createRouter, type Router } from '#src/app/router.ts';
import type { DemoSheet } from '#src/contract/setup.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';
import { keepCheckpoints } from '#src/node/checkpointing.ts';
import { type DataFolder, openDataFolder } from '#src/node/data-folder.ts';
import { fillDemoOffice } from '#src/node/demo/fill.ts';
import { createExporter } from '#src/node/export/exporter.ts';
import { loadForms } from '#src/node/forms.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { openCodeKeys, openPepper } from '#src/node/keys/key-files.ts';
import { createPinHasher } from '#src/node/keys/pins.ts';
import { createSalts } from '#src/node/keys/salts.ts';
import { createCredentials } from '#src/node/sqlite/credentials.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { readFrontier } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister, type Scribe } from '#src/node/sqlite/register.ts';

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

export type GatebookConfig = { dataDir: string; clock?: Clock };

const assetsDir = new URL('../../assets/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * The composition root of both shells. Throws a DataFolderError (folder not writable, or in use), a NewerDatabaseError
 * or an UnsafeStorageError; each message is one sentence that says what to do.
 */
export async function startGatebook({ dataDir, clock = { nowMs: Date.now } }: GatebookConfig): Promise<Gatebook> {
  const folder = openDataFolder(dataDir);
  const lock = holdInstanceLock(folder.lock);
  try {
    return await compose(folder, clock, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function compose(folder: DataFolder, clock: Clock, lock: { release(): void }): Promise<Gatebook> {
  const db = openWriter(folder.database);
  const scribe: Scribe = {
    kiosk: folder.machineId,
    boot: randomUUID().slice(0, 8),
    clock,
    monoMs: () => performance.now(),
    salt: createSalts(),
  };
  const register = createRegister(db, scribe);
  const checkpoints = keepCheckpoints(db, register, folder, { nowMs: clock.nowMs, say: warn });
  const ports = createPorts({
    db,
    folder,
    clock,
    register,
    signNow: checkpoints.signNow,
    fillDemo: () => fillDemo(smallDemo),
  });
  const fillDemo = async (size: DemoSize) => {
    await fillDemoOffice({ db, scribe, ports, ...size });
    // The demo was written by a register with a clock of its own; this one goes on where that one stopped.
    register.journal.rewindTo(readFrontier(db));
    return register.journal.frontier().size;
  };
  const kiosk = createKiosk(ports);
  const note = async (kind: 'start' | 'stop') => {
    // An unclaimed book stays empty: its first line is its set-up.
    if (register.read.office()) await register.write((page) => page.add({ kind, actor: 'host', facts: { version } }));
  };
  await note('start');
  checkpoints.signNow();
  let closing: Promise<void> | undefined;
  return {
    router: createRouter(kiosk, ports),
    ports,
    folder,
    findExport: (name, session) => findExport(folder, kiosk.sessions.find(session)?.role ?? 'visitor', name),
    fillDemo,
    demoSheet: () => kiosk.setup.demoSheet(),
    close() {
      closing ??= note('stop').finally(() => {
        checkpoints.signNow();
        checkpoints.stop();
        db.close();
        lock.release();
      });
      return closing;
    },
  };
}

type Parts = {
  db: Writer;
  folder: DataFolder;
  clock: Clock;
  register: Ports['register'];
  signNow(): void;
  fillDemo(): Promise<unknown>;
};

/** What the use cases ask of the outside, from files, keys and the system's own sources. */
function createPorts({ db, folder, clock, register, signNow, fillDemo }: Parts): Ports {
  const exporter = createExporter(folder.database, folder.exports);
  return {
    register,
    clock,
    entropy: {
      id: () => randomUUID(),
      token: () => randomBytes(32).toString('base64url'),
      nonce: () => new Uint8Array(randomBytes(8)),
    },
    codeKeys: openCodeKeys(folder.keys),
    pins: createPinHasher(openPepper(folder.keys)),
    credentials: createCredentials(db),
    // What is handed over is covered by a signature first.
    exporter: {
      make: (order) => {
        signNow();
        return exporter.make(order);
      },
    },
    forms: loadForms(assetsDir),
    retention: { healthDays: 21, registerMonths: 12 },
    fillDemo: async () => void (await fillDemo()),
  };
}

const warn = (line: string): void => void process.stderr.write(`gatebook: ${line}\n`);

/** What the first screen's "try the demo office" makes: a month of a small office. */
const smallDemo = { people: 60, days: 30, seed: 1 };

const exportName = /^gatebook-\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}-\d+\.csv$/;

function findExport(folder: DataFolder, role: Parameters<typeof reaches>[0], name: string) {
  if (!reaches(role, 'guard') || !exportName.test(name)) return null;
  const path = join(folder.exports, name);
  return existsSync(path) ? { path, fileName: name } : null;
}
