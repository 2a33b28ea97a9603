import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { syncFolder, writeWhole } from '#src/node/durable-files.ts';
import { keyNames } from '#src/node/keys/key-names.ts';
import { connect } from '#src/node/sqlite/driver.ts';

/** The data folder cannot be used as it is. The message is one sentence that says what to do. */
export class DataFolderError extends Error {}

export type DataFolder = {
  root: string;
  database: string;
  lock: string;
  keys: string;
  exports: string;
  /** Verified copies of the book. */
  backups: string;
  /** Damaged or replaced files are moved here and never deleted. */
  setAside: string;
  /** Room to be given up when the disk is full, so that the shift can be finished. */
  reserve: string;
  /** The newest signed checkpoint, beside the book: what shows that an older book was put in its place. */
  lastCheckpoint: string;
  /** A folder on another device (USB disk, SD card) for receipts and a second copy of each backup; null without one. */
  second: string | null;
  /** The second writing-down of every line, on the second device when there is one. */
  receipts: string;
  /** Names this machine in every line it writes. */
  machineId: string;
};

/** Where everything of one register stands. */
export const pathsIn = (dir: string) => {
  const root = resolve(dir);
  const second = readSecond(join(root, secondFile));
  return {
    root,
    second,
    database: join(root, 'gatebook.db'),
    lock: join(root, 'instance.lock'),
    keys: join(root, 'keys'),
    exports: join(root, 'exports'),
    backups: join(root, 'backups'),
    setAside: join(root, 'set-aside'),
    reserve: join(root, 'reserve.bin'),
    lastCheckpoint: join(root, 'last-checkpoint'),
    receipts: join(second ?? root, 'receipts'),
    machine: join(root, 'machine-id'),
  };
};

/** Written down once, so that every later command finds the second device by itself. */
const secondFile = 'second-folder';

const readSecond = (path: string): string | null =>
  existsSync(path) ? readFileSync(path, 'utf8').trim() || null : null;

/**
 * Names the folder on another device from the next start on; null goes back to one device. Throws a DataFolderError when
 * nothing can be written there.
 */
export function rememberSecond(dir: string, second: string | null): void {
  const { root } = pathsIn(dir);
  makeFolder(root);
  if (second !== null) markSecond(resolve(second));
  writeWhole(join(root, secondFile), second === null ? '' : `${resolve(second)}\n`);
}

/** Tells the device from the empty folder that stays in its place when it is pulled out. */
const secondMark = 'gatebook-second';

function markSecond(second: string): void {
  try {
    makeFolder(second);
    writeWhole(join(second, secondMark), 'receipts and copies of Gatebook are kept in this folder\n');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new DataFolderError(`cannot write to ${second} (${code}); name a folder on another device with --second`, {
      cause,
    });
  }
}

export const isSecondThere = (second: string): boolean => existsSync(join(second, secondMark));

/** Where data stand when nothing else is said: the same for both shells, so that they share one book and one lock. */
export function defaultDataDir(): string {
  const named = process.env['GATEBOOK_DATA'];
  if (named) return named;
  const home = process.env['XDG_CONFIG_HOME'] ?? process.env['APPDATA'] ?? join(homedir(), '.config');
  return join(home, 'gatebook');
}

/** For commands that work on a book there is: an empty folder is a slip of the keyboard, not a wish for a new book. */
export function openExistingFolder(dir: string): ReturnType<typeof pathsIn> {
  const paths = pathsIn(dir);
  if (existsSync(paths.database)) return paths;
  throw new DataFolderError(`there is no book in ${paths.root}; check --data, or start Gatebook there once`);
}

/** Not `recursive`: under /proc and its like Node's own loop never ends, since making a folder there is ENOENT for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another start made it in the same moment; which of the two goes on is for the lock to say.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  syncOwnFolder(dirname(path));
}

/** A folder above ours that this user may not even read keeps its names by its own means. */
function syncOwnFolder(path: string): void {
  try {
    syncFolder(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
  }
}

/** Given once, and on the disk before a line bears it: under another name the signed heads are no longer ours. Two starts at once may both make one: the link lets the first stand, whole. */
function readMachineId(path: string): string {
  if (!existsSync(path)) {
    const mine = `${path}-${randomUUID()}`;
    writeFileSync(mine, randomUUID().slice(0, 8), { mode: 0o600, flush: true });
    try {
      linkSync(mine, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    syncFolder(dirname(path));
  }
  return readFileSync(path, 'utf8').trim();
}

/**
 * Made again, keys would fit nothing that is in the book: no PIN, no pass, no signature. A book without a line has nothing
 * to fit them to: a first start that was cut off may go on.
 */
function assertKeysBesideLines({ root, database, keys, machine }: ReturnType<typeof pathsIn>): void {
  const needed = [machine, ...Object.values(keyNames).map((name) => join(keys, name))];
  const missing = needed.find((path) => !existsSync(path));
  if (missing === undefined || !hasLines(database)) return;
  throw new DataFolderError(
    `${missing} is missing beside a book that needs it; put it back from a copy, or run gatebook restore --data ${root}`,
  );
}

function hasLines(database: string): boolean {
  if (!existsSync(database)) return false;
  try {
    const db = connect(database, { isReadOnly: true });
    try {
      return db.prepare('SELECT 1 FROM leaf LIMIT 1').get() !== undefined;
    } finally {
      db.close();
    }
  } catch {
    // What cannot be read is for whoever opens it to name.
    return false;
  }
}

/** Makes the folder if need be and proves that it can be written. Private to this user: it holds personal data. */
export function openDataFolder(dir: string): DataFolder {
  const { machine, ...paths } = pathsIn(dir);
  assertKeysBesideLines({ machine, ...paths });
  try {
    for (const path of [paths.root, paths.keys, paths.exports]) makeFolder(path);
    accessSync(paths.root, constants.W_OK);
    const probe = join(paths.root, `.write-probe-${process.pid}-${randomUUID().slice(0, 8)}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return { ...paths, machineId: readMachineId(machine) };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new DataFolderError(
      `cannot write to the data folder ${paths.root} (${code}); give this user the right to write there, or choose another with --data`,
      { cause },
    );
  }
}
