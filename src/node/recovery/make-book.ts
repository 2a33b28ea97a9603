import { emptyFrontier } from '#src/domain/journal/tree.ts';
import type { DataFolder } from '#src/node/data-folder.ts';
import { copyToPartial } from '#src/node/durable-files.ts';
import type { OwnLogs, SignedHead } from '#src/node/own-logs.ts';
import { addCheckpoints, addCredentials } from '#src/node/recovery/carry-over.ts';
import { type ClosingParts, closeBook, toFacts } from '#src/node/recovery/close-book.ts';
import { datedLosses } from '#src/node/recovery/dated-losses.ts';
import { gatherEvidence } from '#src/node/recovery/evidence.ts';
import { addSignedRoots } from '#src/node/recovery/gather.ts';
import { provePrefixes } from '#src/node/recovery/prove-prefixes.ts';
import { proveSubtrees } from '#src/node/recovery/prove-subtrees.ts';
import type { OnRecovery, RecoveryReport } from '#src/node/recovery/report.ts';
import { writeLines } from '#src/node/recovery/write-lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { createNodeReader, readFrontier } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import type { Finds } from '#src/node/sqlite/salvage/finds.ts';
import { type FindsReader, readFinds } from '#src/node/sqlite/salvage/read-finds.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';

export type BookParts = {
  target: string;
  /** A verified book to begin with, or null to begin with nothing. */
  base: { path: string; lines: number } | null;
  finds: Finds;
  /** Every head that is known to have been signed here. */
  heads: readonly SignedHead[];
  folder: Pick<DataFolder, 'machineId'>;
  logs: OwnLogs;
  why: ClosingParts['why'];
  nowMs: number;
};

type Made = Omit<RecoveryReport, 'outcome' | 'copy' | 'setAside'> & { note: string };

/** What was made does not hold: a fault of ours. The old book stands where it stood. */
export class NotMendedError extends Error {
  constructor(problem: string) {
    super(`the book could not be mended (${problem}); nothing was changed, please report this`);
  }
}

/** Writes the whole book into `target`, closes it and reads it back. */
export function makeBook(parts: BookParts, onProgress: OnRecovery): Made {
  if (parts.base) copyToPartial(parts.base.path, parts.target);
  const db = openWriter(parts.target);
  try {
    // Until it is whole nothing of it is worth a sync: `placeBook` syncs the finished file.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    const made = fill(db, parts, onProgress);
    check(db, onProgress);
    db.pragma('journal_mode = WAL');
    return made;
  } finally {
    db.close();
  }
}

function fill(db: Writer, { finds, heads: known, folder, logs, why, nowMs }: BookParts, onProgress: OnRecovery): Made {
  const reader = readFinds(finds);
  const frontier = readFrontier(db);
  const heads = believeAll(reader, logs, known);
  addSignedRoots(finds, frontier.size, heads);
  const size = Math.max(frontier.size, reader.size(), ...heads.map((head) => head.size));
  onProgress({ step: 'merge', done: 0, total: size });
  const base =
    frontier.size === 0 ? { frontier: emptyFrontier, node: () => undefined } : { frontier, node: createNodeReader(db) };
  const evidence = gatherEvidence(base, size, reader);
  provePrefixes(evidence, reader.roots());
  proveSubtrees(evidence, reader, reader.roots());
  const written = writeLines(db, evidence, reader, onProgress);
  addCheckpoints(db, heads, nowMs);
  rebuild(db, (done) => onProgress({ step: 'write', done, total: size }));
  const accountsWithoutPin = addCredentials(db, reader.credentials());
  const { origin, missing, note } = closeBook(db, {
    machineId: folder.machineId,
    logs,
    heads,
    missing: written.missing,
    why,
    nowMs,
  });
  return {
    lines: readFrontier(db).size,
    fromReceipts: written.fromReceipts,
    fromPages: written.fromPages,
    missing: datedLosses(db, toFacts(missing)),
    origin,
    accountsWithoutPin,
    note,
  };
}

/** Those that were known, and of those that lay on the pages the ones we have signed; each once. */
function believeAll(finds: FindsReader, logs: OwnLogs, known: readonly SignedHead[]): SignedHead[] {
  const found = finds.notes().map((note) => logs.believe(note));
  const all = [...known, ...found.filter((head) => head !== null)];
  return [...new Map(all.map((head) => [head.note, head])).values()];
}

function check(db: Writer, onProgress: OnRecovery): void {
  const pages = db.pragma('quick_check', { simple: true });
  if (pages !== 'ok') throw new NotMendedError(String(pages));
  const verified = verifyJournal(db, (done) => onProgress({ step: 'verify', done, total: 0 }));
  if (!verified.ok) throw new NotMendedError(`line ${verified.seq}: ${verified.problem}`);
}
