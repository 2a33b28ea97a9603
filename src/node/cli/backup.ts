import { join } from 'node:path';
import type { CopyProblem } from '#src/node/backup/make-copy.ts';
import { factsOf, writeFacts } from '#src/node/backup/note-round.ts';
import type { Round } from '#src/node/backup/round.ts';
import { type CopyProgress, runRound } from '#src/node/backup/run-round.ts';
import { type Command, print, report, required, UsageError } from '#src/node/cli/command.ts';
import { openGatebook } from '#src/node/cli/open-gatebook.ts';
import { type DataFolder, DataFolderError, openDataFolder, openExistingFolder } from '#src/node/data-folder.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { readFrontier } from '#src/node/sqlite/journal.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { createPlaceQueries } from '#src/node/sqlite/queries/places.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'make a verified copy of the book now',
  usage: `gatebook backup --data DIR
The copy is read back as a whole before it gets its name, and is put on the second device too when there is one. May run
while Gatebook serves the folder; then the copy is not noted in the book, since one process writes it. The keys are copied
beside it: keep the copies as you keep the book. Exit code 1 when there is no copy.`,
  options: { data: { type: 'string' } },
  run: async (values) => {
    const folder = openDataFolder(openExistingFolder(required(values, 'data')).root);
    const round = isServed(folder) ? await copyBeside(folder) : await copyAlone(folder);
    tell(folder, round);
  },
};

function isServed({ lock }: DataFolder): boolean {
  try {
    holdInstanceLock(lock).release();
    return false;
  } catch (error) {
    if (error instanceof DataFolderError) return true;
    throw error;
  }
}

async function copyBeside(folder: DataFolder): Promise<Round> {
  const lines = countLines(folder);
  report('Gatebook serves this folder: the copy is made beside it and not noted in the book');
  return runRound({ folder, atMs: Date.now(), lines, isRotated: false }, createTeller());
}

/** As a start of its own: what is copied was opened, signed and noted by the rules of every start. */
async function copyAlone({ root }: DataFolder): Promise<Round> {
  const gatebook = await openGatebook({ dataDir: root });
  try {
    const { folder, ports } = gatebook;
    const lines = countLines(folder);
    const round = await runRound({ folder, atMs: Date.now(), lines, isRotated: true }, createTeller());
    await writeFacts(ports.register, factsOf(round, lines));
    return round;
  } finally {
    await gatebook.close();
  }
}

function countLines({ database }: DataFolder): number {
  const db = openReader(database);
  try {
    if (!createPlaceQueries(db).office()) throw new UsageError('the book is not claimed yet; there is nothing to copy');
    return readFrontier(db).size;
  } finally {
    db.close();
  }
}

/** A line every ten percent. */
function createTeller(): (progress: CopyProgress) => void {
  let told = 0;
  return ({ done, total }) => {
    const tenths = Math.floor((10 * done) / Math.max(1, total));
    if (tenths <= told) return;
    told = tenths;
    report(`${tenths * 10} %`);
  };
}

const sentences: Record<CopyProblem, string> = {
  'no-room': 'there is not enough room for a copy; make room, or name a second device',
  'not-written': 'the copy could not be written',
  'not-sound': 'what was copied is not what was signed; run gatebook verify',
  'second-missing': 'the second device is not there',
  'second-no-room': 'there is not enough room on the second device',
  'second-failed': 'the copy on the second device failed',
};

function tell({ backups }: DataFolder, { answer, second, damaged }: Round): void {
  for (const name of damaged) print(`BAD   ${join(backups, name)} is damaged and no longer counted`);
  for (const one of [answer, second]) {
    if (one && !one.ok) print(`BAD   ${sentences[one.problem]} (${one.detail})`);
  }
  if (answer.ok) print(`ok    ${join(backups, answer.copy.name)}: ${answer.copy.lines} lines, verified`);
  if (!answer.ok || second?.ok === false) process.exitCode = 1;
}
