import { statfsSync } from 'node:fs';
import { findChromium } from '#src/node/chromium.ts';
import { type Command, print, required } from '#src/node/cli/command.ts';
import { DataFolderError, openDataFolder, openExistingFolder } from '#src/node/data-folder.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { latestVersion } from '#src/node/sqlite/migrate.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';

type Finding = { mark: 'ok' | 'note' | 'BAD'; text: string };

const leastFreeBytes = 1_000_000_000;

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'look the data folder and this machine over; changes nothing in the book',
  usage: 'gatebook doctor --data DIR\nExit code 1 when something is bad. May run while Gatebook serves the folder.',
  options: { data: { type: 'string' } },
  run(values) {
    const paths = openExistingFolder(required(values, 'data'));
    const folder = openDataFolder(paths.root);
    const findings = [...lookAtMachine(folder.root), lookAtLock(folder.lock), ...lookAtBook(folder.database)];
    for (const { mark, text } of findings) print(`${mark.padEnd(4)}  ${text}`);
    if (findings.some(({ mark }) => mark === 'BAD')) process.exitCode = 1;
  },
};

function lookAtMachine(root: string): Finding[] {
  const { bavail, bsize } = statfsSync(root);
  const freeBytes = bavail * bsize;
  const chromium = findChromium();
  return [
    { mark: 'ok', text: `data folder ${root} can be written` },
    {
      mark: freeBytes < leastFreeBytes ? 'BAD' : 'ok',
      text: `${(freeBytes / 1e9).toFixed(1)} GB free${freeBytes < leastFreeBytes ? '; make room, or the book stops' : ''}`,
    },
    chromium
      ? { mark: 'ok', text: chromium.note }
      : { mark: 'note', text: 'no Chromium: install the package "chromium"' },
  ];
}

function lookAtLock(path: string): Finding {
  try {
    holdInstanceLock(path).release();
    return { mark: 'ok', text: 'no other Gatebook is running on this folder' };
  } catch (error) {
    if (!(error instanceof DataFolderError)) throw error;
    return { mark: 'note', text: 'Gatebook is running on this folder' };
  }
}

function lookAtBook(database: string): Finding[] {
  let db: Reader | undefined;
  try {
    db = openReader(database);
    return [lookAtSchema(db), lookAtPages(db), lookAtJournal(db)];
  } catch (error) {
    return [
      { mark: 'BAD', text: `the database cannot be read: ${(error as Error).message}; keep the files as they are` },
    ];
  } finally {
    db?.close();
  }
}

function lookAtSchema(db: Reader): Finding {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version === latestVersion) return { mark: 'ok', text: `schema ${version}` };
  if (version < latestVersion)
    return { mark: 'note', text: `schema ${version}; the next start brings it to ${latestVersion}` };
  return {
    mark: 'BAD',
    text: `schema ${version} is newer than this Gatebook (${latestVersion}); install the newer version`,
  };
}

function lookAtPages(db: Reader): Finding {
  const answer = db.pragma('quick_check', { simple: true });
  return answer === 'ok'
    ? { mark: 'ok', text: 'the database file is sound' }
    : { mark: 'BAD', text: `the database file is damaged: ${answer}; keep the files as they are and restore a backup` };
}

function lookAtJournal(db: Reader): Finding {
  const verified = verifyJournal(db);
  return verified.ok
    ? { mark: 'ok', text: `journal verified: ${verified.lines} lines, root ${verified.root.slice(0, 16)}…` }
    : { mark: 'BAD', text: `journal: at line ${verified.seq}, ${verified.problem}` };
}
