import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame } from '#src/domain/journal/verify-proofs.ts';
import { readAhead } from '#src/node/backup/read-ahead.ts';
import { type OwnLogs, openOwnLogs, type SignedHead } from '#src/node/own-logs.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';
import { readRoot } from '#src/node/sqlite/journal.ts';
import { latestVersion } from '#src/node/sqlite/migrate.ts';
import { applicationId, openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';

/** Whose signature a copy must carry: the folder with the keys, and the name of the machine. */
export type Trust = { keys: string; machineId: string };

export type CopyRefusal =
  | 'no-book'
  | 'newer-schema'
  | 'damaged'
  | 'unsigned'
  | 'other-office'
  | 'wrong-signature'
  | 'not-as-signed';

/** `log`: the number of the log it was last signed in. `detail` is for the host's own output. */
export type Inspected =
  | { ok: true; log: number; lines: number; root: string }
  | { ok: false; reason: CopyRefusal; detail: string };

/** The keys in a folder, as in a data folder or among its copies; null when there are none to check by. */
export function findTrust(dir: string): Trust | null {
  const keys = join(dir, 'keys');
  const machine = join(dir, 'machine-id');
  if (!existsSync(join(keys, 'journal-ed25519.pem')) || !existsSync(machine)) return null;
  return { keys, machineId: readFileSync(machine, 'utf8').trim() };
}

/**
 * Whether a file is a whole book that this machine has signed: every page, the tree at its newest signed head, every line.
 * Has an answer for any file; throws only when it could not be read, as when the disk fails.
 */
export function inspectCopy(path: string, trust: Trust, onProgress: (lines: number) => void = () => {}): Inspected {
  let db: Reader | undefined;
  readAhead(path, () => onProgress(0));
  try {
    db = openReader(path);
    return inspectBook(db, openOwnLogs(trust), onProgress);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    if (error.code === 'SQLITE_NOTADB') return refuse('no-book', 'it is no SQLite file');
    if (!/^SQLITE_(CORRUPT|ERROR$|CANTOPEN$)/.test(error.code)) throw error;
    return refuse('damaged', error.code);
  } finally {
    db?.close();
  }
}

function inspectBook(db: Reader, logs: OwnLogs, onProgress: (lines: number) => void): Inspected {
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    return refuse('no-book', 'it is no entrance book');
  const schema = db.pragma('user_version', { simple: true }) as number;
  if (schema > latestVersion) return refuse('newer-schema', `schema ${schema}, this one knows ${latestVersion}`);
  const pages = db.pragma('quick_check', { simple: true });
  if (pages !== 'ok') return refuse('damaged', `quick_check: ${pages}`);
  const head = findSignedHead(db, logs);
  if ('reason' in head) return head;
  const root = readRoot(db, head.size);
  if (root === null || !isSame(root, head.root)) {
    return refuse('not-as-signed', `the first ${head.size} lines are not the ones that were signed`);
  }
  const verified = verifyJournal(db, onProgress);
  if (!verified.ok) return refuse('not-as-signed', `line ${verified.seq}: ${verified.problem}`);
  return { ok: true, log: head.number, lines: verified.lines, root: verified.root };
}

type Refused = Extract<Inspected, { ok: false }>;

/** A head that somebody else has signed is not passed over: an older one of ours says nothing of the lines after it. */
function findSignedHead(db: Reader, logs: OwnLogs): SignedHead | Refused {
  const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'checkpoint'").get() !== undefined;
  const newest = hasTable
    ? (db.prepare('SELECT origin, note FROM checkpoint ORDER BY size DESC, at DESC LIMIT 1').get() as
        | { origin: string; note: string }
        | undefined)
    : undefined;
  if (!newest) return refuse('unsigned', 'nothing in it is signed');
  const head = logs.believe(newest.note);
  if (head) return head;
  const isOurName = newest.origin === logs.signer(Number(/\d+$/.exec(newest.origin)?.[0] ?? 0)).key.name;
  return isOurName
    ? refuse('wrong-signature', `its last head under ${newest.origin} is not signed by the key of this office`)
    : refuse('other-office', `it is signed under ${newest.origin}`);
}

const refuse = (reason: CopyRefusal, detail: string): Refused => ({ ok: false, reason, detail });
