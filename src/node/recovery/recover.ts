import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#src/node/data-folder.ts';
import { noteLastCheckpoint, readLastCheckpoints } from '#src/node/last-checkpoint.ts';
import { type OwnLogs, openOwnLogs, type SignedHead } from '#src/node/own-logs.ts';
import { finishPlacing, placeBook } from '#src/node/place-book.ts';
import { type FoundCopy, findCopy, keepsLive } from '#src/node/recovery/choose-base.ts';
import { copyHeads } from '#src/node/recovery/copy-heads.ts';
import { type Examined, examine } from '#src/node/recovery/examine.ts';
import { gather } from '#src/node/recovery/gather.ts';
import { makeBook } from '#src/node/recovery/make-book.ts';
import type { Receipt } from '#src/node/recovery/receipt.ts';
import type { OnRecovery, RecoveryReport } from '#src/node/recovery/report.ts';
import { bookIn, copyToOpen, setBookAside, withWorkFolder } from '#src/node/recovery/set-aside.ts';
import { openFinds } from '#src/node/sqlite/salvage/finds.ts';

export type RecoveryOptions = {
  onProgress?: OnRecovery;
  nowMs?: number;
  /** Says what would be done and leaves everything as it is. */
  isDryRun?: boolean;
  receipts: () => Iterable<Receipt>;
  why?: 'recovered' | 'restored';
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
  const { onProgress = () => {}, nowMs = Date.now(), isDryRun = false } = options;
  finishPlacing(folder);
  return withWorkFolder(folder, (dir) => {
    onProgress({ step: 'set-aside', done: 0, total: 0 });
    const aside = setBookAside(folder, nowMs);
    const logs = openOwnLogs(folder);
    const live = copyToOpen(aside, dir);
    const found = examine(live, folder, logs, (done) => onProgress({ step: 'check', done, total: 0 }));
    const isFine = found.isSound && !found.isBehind;
    const report = isFine ? nothingToMend(found) : mend({ folder, aside, dir, live, found, logs }, options, nowMs);
    if (isFine || isDryRun) rmSync(aside, { recursive: true, force: true });
    return report;
  });
}

type Patient = { folder: DataFolder; aside: string; dir: string; live: string; found: Examined; logs: OwnLogs };

function mend(
  { folder, aside, dir, live, found, logs }: Patient,
  options: RecoveryOptions,
  nowMs: number,
): RecoveryReport {
  const { onProgress = () => {}, isDryRun = false, receipts, why = 'recovered' } = options;
  const finds = openFinds(join(dir, 'finds.db'));
  try {
    const remembered = readLastCheckpoints(folder, logs);
    const inLive = found.isSound ? copyHeads(live, logs) : [];
    const copy = findCopy(folder, [...remembered, ...inLive], () => onProgress({ step: 'copies', done: 0, total: 0 }));
    const isLiveKept = found.isSound && keepsLive(live, copy, receipts());
    const base = isLiveKept ? { path: live, lines: found.lines } : copy;
    const book = isLiveKept ? null : bookIn(aside);
    gather(finds, base?.lines ?? 0, { book, receipts: receipts() }, onProgress);
    const heads: SignedHead[] = [...remembered, ...inLive, ...(copy ? copyHeads(copy.path, logs) : [])];
    const target = join(dir, 'mended.db');
    const made = makeBook({ target, base, finds, heads, folder, logs, why, nowMs }, onProgress);
    const mended = { ...made, copy: isLiveKept ? null : nameCopy(copy) };
    if (isDryRun) return { ...mended, outcome: 'would-mend', setAside: null };
    placeBook(folder, target);
    noteLastCheckpoint(folder, made.note);
    return { ...mended, outcome: 'mended', setAside: aside };
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

/** Whether there is anything to mend a book from: a folder that was never used is not a damaged one. */
export const hasTraces = ({ database, lastCheckpoint }: DataFolder): boolean =>
  existsSync(database) || existsSync(lastCheckpoint);
