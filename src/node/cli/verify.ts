import { readFileSync } from 'node:fs';
import type { TrustedLog } from '#src/domain/journal/checkpoint.ts';
import { parseVerifierKey } from '#src/domain/journal/verifier-key.ts';
import { type Command, print, report, required, UsageError, type Values } from '#src/node/cli/command.ts';
import { type DataFolder, openDataFolder, openExistingFolder } from '#src/node/data-folder.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { openLogSigner, trustOwnLogs } from '#src/node/own-logs.ts';
import { compareWithAnchor, lastCheckpoint } from '#src/node/sqlite/checkpoints.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyBook } from '#src/node/verify/verify-book.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'read the whole book again and say whether a line was changed, removed or put in',
  usage: `gatebook verify --data DIR [--against FILE [--key VKEY]]
  --against FILE   a checkpoint kept outside this machine: is today's book that one grown?
  --key VKEY       the key noted down with it (default: the key on this machine, which a thief could have replaced)
May run while Gatebook serves the folder. Exit code 1 when something does not fit.`,
  options: { data: { type: 'string' }, against: { type: 'string' }, key: { type: 'string' } },
  run(values) {
    const folder = openDataFolder(openExistingFolder(required(values, 'data')).root);
    const db = openReader(folder.database);
    try {
      verifyWhole(db, folder);
      const own = trustOwnLogs(folder, db);
      const last = lastCheckpoint(db, openLogSigner(folder, db).key.name);
      if (last) compare(db, last.note, own, 'its own last checkpoint');
      if (values['against'] !== undefined) {
        compare(db, readAnchor(required(values, 'against')), readKey(values) ?? own, 'the checkpoint from outside');
      }
    } finally {
      db.close();
    }
  },
};

const progressLines = 100_000;

function verifyWhole(db: Reader, folder: DataFolder): void {
  const onProgress = (lines: number) => {
    if (lines % progressLines === 0) report(`${lines} lines`);
  };
  const { verified } = verifyBook(db, folder, 'whole', onProgress);
  conclude(
    verified.ok,
    verified.ok
      ? `${verified.lines} lines, ${sayMissing(verified.missing)}root ${verified.root}`
      : `at line ${verified.seq}: ${verified.problem}`,
  );
}

const sayMissing = (missing: number): string =>
  missing === 0 ? '' : `${missing} lines or values missing, as the book says, `;

function compare(db: Reader, note: string, logs: TrustedLog[], what: string): void {
  const answer = compareWithAnchor(db, note, logs);
  const finding = answer.ok
    ? `consistent with ${what}, ${answer.added} lines since`
    : `not consistent with ${what}: ${answer.reason}`;
  conclude(answer.ok, finding);
}

function conclude(isGood: boolean, finding: string): void {
  print(`${isGood ? 'ok ' : 'BAD'}   ${finding}`);
  if (!isGood) process.exitCode = 1;
}

function readAnchor(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read; name the file of the checkpoint with --against`);
  }
}

function readKey(values: Values): TrustedLog[] | null {
  if (values['key'] === undefined) return null;
  const parsed = parseVerifierKey(required(values, 'key'), commitHash);
  if (!parsed.ok) throw new UsageError('--key takes the line that gatebook checkpoint printed beside the checkpoint');
  return [{ origin: parsed.key.name, keys: [parsed.key] }];
}
