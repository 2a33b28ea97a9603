import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { chooseCopy, type FoundCopy, findCopies, hasLog } from '#src/node/backup/choose-copy.ts';
import { type CopyRefusal, findTrust, inspectCopy, type Trust } from '#src/node/backup/inspect-copy.ts';
import { endRestore, isRestoreUnfinished, placeStaged, stageCopy } from '#src/node/backup/restore.ts';
import { type Command, print, report, required, UsageError, type Values } from '#src/node/cli/command.ts';
import { openDataFolder, pathsIn } from '#src/node/data-folder.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { finishPlacing } from '#src/node/place-book.ts';
import { finishRestore } from '#src/node/recovery/after-restore.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'put a verified copy in the place of the book; what stood there is set aside',
  usage: `gatebook restore --data DIR [--from FILE] [--list]
  --from FILE   this copy (default: the newest one that is verified)
  --list        only say what copies there are, and which are good
Stop Gatebook on this data folder first. Lines that were acknowledged after the copy are brought back from the receipts.
On a new machine: name an empty folder with --data and a copy with --from; the keys beside the copy come with it.`,
  options: { data: { type: 'string' }, from: { type: 'string' }, list: { type: 'boolean' } },
  run: restore,
};

type Paths = ReturnType<typeof pathsIn>;

async function restore(values: Values): Promise<void> {
  const from = values['from'] === undefined ? null : readSource(required(values, 'from'));
  const paths = pathsIn(required(values, 'data'));
  if (!existsSync(paths.root)) {
    if (from === null)
      throw new UsageError(`there is no folder ${paths.root}; check --data, or name a copy with --from`);
    mkdirSync(paths.root, { recursive: true, mode: 0o700 });
  }
  if (values['list']) return list(paths);
  const lock = holdInstanceLock(paths.lock);
  try {
    await restoreUnderLock(paths, from);
  } finally {
    lock.release();
  }
}

async function restoreUnderLock(paths: Paths, from: string | null): Promise<void> {
  // What the last one left is ended first, or this one would set half of it aside.
  finishPlacing(paths);
  if (isRestoreUnfinished(paths)) await endRestore(openDataFolder(paths.root), finishRestore, report);
  const copy = from ?? chooseNewest(paths);
  report(`reading ${copy}`);
  const staged = stageCopy(paths, copy, trustFor(paths, copy), (lines) => report(`${lines} lines`));
  if (!staged.ok) throw new UsageError(`${copy} ${sentences[staged.reason]} (${staged.detail}); nothing was changed`);
  const { folder, setAside, keys } = placeStaged(paths, copy, Date.now());
  await endRestore(folder, finishRestore, report);
  print(`restored ${staged.lines} lines from ${copy}`);
  if (setAside !== null) print(`what stood there before is in ${setAside}`);
  if (keys.length > 0) print(`keys brought back: ${keys.join(', ')}`);
}

function readSource(path: string): string {
  const source = resolve(path);
  if (!existsSync(source) || !statSync(source).isFile()) throw new UsageError(`there is no file ${source}; see --from`);
  if (hasLog(source)) {
    throw new UsageError(
      `${source} is a book in use, its newest lines stand beside it; name a copy that gatebook backup made`,
    );
  }
  return source;
}

const sentences: Record<CopyRefusal, string> = {
  'no-book': 'is no copy of an entrance book',
  'newer-schema': 'was written by a newer Gatebook; install that version',
  damaged: 'is damaged',
  unsigned: 'is not signed, so nobody can tell whether it is whole',
  'other-office': 'is of another office or machine; to bring it to a new one, name an empty folder with --data',
  'wrong-signature': 'is not signed by the key of this office',
  'not-as-signed': 'is not what was signed: lines were changed, removed or put in',
};

function chooseNewest(paths: Paths): string {
  const copies = findCopies(paths);
  const chosen = copies[0] && chooseCopy(copies, trustFor(paths, copies[0].path), (...read) => report(say(...read)));
  if (chosen) return chosen.path;
  const why = copies.length === 0 ? `there is no copy in ${paths.backups}` : 'none of the copies is good';
  throw new UsageError(`${why}; name another with --from, or run gatebook recover; nothing was changed`);
}

/** This folder's own keys; those beside the copy only when it has none. */
function trustFor(paths: Paths, copy: string): Trust {
  const trust = findTrust(paths.root) ?? findTrust(dirname(copy));
  if (trust) return trust;
  throw new UsageError(
    `there are no keys to check ${copy} by, in the data folder or beside the copy; nothing was changed`,
  );
}

function list(paths: Paths): void {
  const copies = findCopies(paths);
  for (const copy of copies) print(say(copy, inspectCopy(copy.path, trustFor(paths, copy.path))));
  if (copies.length === 0) print(`no copies in ${paths.backups}`);
}

const say = ({ path }: FoundCopy, inspected: ReturnType<typeof inspectCopy>): string =>
  inspected.ok ? `ok    ${path}: ${inspected.lines} lines, verified` : `BAD   ${path} ${sentences[inspected.reason]}`;
