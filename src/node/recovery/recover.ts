import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundCopy } from '#src/node/backup/choose-copy.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { writeWhole } from '#src/node/durable-files.ts';
import { noteLastCheckpoint, readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import { type OwnLogs, openOwnLogs, type SignedHead } from '#src/node/own-logs.ts';
import { finishPlacing, placeBook } from '#src/node/place-book.ts';
import { soundReceipts } from '#src/node/receipts/read.ts';
import type { Receipt } from '#src/node/receipts/receipt.ts';
import { setReceiptsAside } from '#src/node/receipts/set-aside.ts';
import { findCopy, keepsLive } from '#src/node/recovery/choose-base.ts';
import { copyHeads } from '#src/node/recovery/copy-heads.ts';
import { type Examined, examine } from '#src/node/recovery/examine.ts';
import { gather } from '#src/node/recovery/gather.ts';
import { makeBook } from '#src/node/recovery/make-book.ts';
import type { OnRecovery, RecoveryReport } from '#src/node/recovery/report.ts';
import { sayDetails, sayReport } from '#src/node/recovery/say-report.ts';
import { bookIn, copyToOpen, setBookAside, withWorkFolder } from '#src/node/recovery/set-aside.ts';
import { openFinds } from '#src/node/sqlite/salvage/finds.ts';

export type RecoveryOptions = {
  onProgress?: OnRecovery;
  nowMs?: number;
  /** Says what would be done and leaves everything as it is. */
  isDryRun?: boolean;
  /** `restored`: a copy was put in place on purpose. It stays the beginning of the book, and what it replaced is not read. */
  why?: 'recovered' | 'restored';
  receipts?: () => Iterable<Receipt>;
};

/**
 * Makes a broken book whole from what there is, in a new file beside it: the newest verified copy, the receipts, and the
 * pages that can still be read. A line is taken only where its hash is vouched for; what is not to be had is stated in the
 * book. The caller holds the folder's lock. Whatever stood there before is set aside first and stays; until the new file is
 * whole and verified the folder is as it was, and a power cut at any moment leaves either.
 *
 * Throws when the disk fails or is full, and a NewerDatabaseError.
 */
export function recover(folder: DataFolder, options: RecoveryOptions): RecoveryReport {
  const { onProgress = () => {}, nowMs = Date.now(), isDryRun = false, why = 'recovered' } = options;
  const receipts = options.receipts ?? (() => soundReceipts(folder.receipts));
  finishPlacing(folder);
  return withWorkFolder(folder, (dir) => {
    onProgress({ step: 'set-aside', done: 0, total: 0 });
    const aside = setBookAside(folder, nowMs);
    const logs = openOwnLogs(folder);
    const live = copyToOpen(aside, dir);
    const found = examine(live, folder, logs, (done) => onProgress({ step: 'check', done, total: 0 }));
    const isFine = found.isSound && !found.isBehind && !isBehindReceipts(found, receipts());
    const patient: Patient = { folder, aside, dir, live, found, logs };
    const report = isFine ? nothingToMend(found) : mend(patient, { onProgress, nowMs, isDryRun, why, receipts });
    // What a restore put in place is a copy, and stands where it was taken from.
    if (isFine || isDryRun || why === 'restored') rmSync(aside, { recursive: true, force: true });
    return report;
  });
}

type Patient = { folder: DataFolder; aside: string; dir: string; live: string; found: Examined; logs: OwnLogs };

/** Lines that were acknowledged and that the book does not have, as after a write-ahead log that was thrown away. */
function isBehindReceipts({ lines }: Examined, receipts: Iterable<Receipt>): boolean {
  for (const { size } of receipts) if (size > lines) return true;
  return false;
}

function mend({ folder, aside, dir, live, found, logs }: Patient, options: Required<RecoveryOptions>): RecoveryReport {
  const { onProgress, nowMs, isDryRun, receipts, why } = options;
  const finds = openFinds(join(dir, 'finds.db'));
  try {
    const remembered = readLastCheckpoints(folder, logs);
    const inLive = found.isSound ? copyHeads(live, logs) : [];
    const copy = findCopy(folder, [...remembered, ...inLive], () => onProgress({ step: 'copies', done: 0, total: 0 }));
    const isLiveKept = found.isSound && (why === 'restored' || keepsLive(live, copy, receipts()));
    const base = isLiveKept ? { path: live, lines: found.lines } : copy;
    const book = isLiveKept ? (copy?.path ?? null) : bookIn(aside);
    gather(finds, base?.lines ?? 0, { book, receipts: receipts() }, onProgress);
    const heads: SignedHead[] = [...remembered, ...inLive, ...(copy ? copyHeads(copy.path, logs) : [])];
    const target = join(dir, 'mended.db');
    const made = makeBook({ target, base, finds, heads, folder, logs, why, nowMs }, onProgress);
    const mended = { ...made, copy: isLiveKept ? null : nameCopy(copy) };
    if (isDryRun) return { ...mended, outcome: 'would-mend', setAside: null };
    placeBook(folder, target);
    noteLastCheckpoint(folder, made.note);
    setReceiptsAside(folder.receipts, made.lines);
    const report: RecoveryReport = { ...mended, outcome: 'mended', setAside: why === 'restored' ? null : aside };
    if (report.setAside)
      writeWhole(join(aside, 'report.txt'), `${[sayReport(report), ...sayDetails(report)].join('\n')}\n`);
    return report;
  } finally {
    finds.close();
  }
}

const nameCopy = (copy: FoundCopy | null): RecoveryReport['copy'] => copy && { file: copy.path, lines: copy.lines };

const nothingToMend = ({ lines }: Examined): RecoveryReport => ({
  outcome: 'nothing-to-mend',
  lines,
  copy: null,
  fromReceipts: 0,
  fromPages: 0,
  missing: { lines: [], values: [] },
  origin: null,
  setAside: null,
  accountsWithoutPin: 0,
});

type Traces = Pick<DataFolder, 'database' | 'lastCheckpoint' | 'backups' | 'receipts'>;

/** Whether there is anything to mend a book from: a folder that was never used is not a damaged one. */
export const hasTraces = ({ database, lastCheckpoint, backups, receipts }: Traces): boolean =>
  [database, lastCheckpoint, backups, receipts].some(existsSync);
