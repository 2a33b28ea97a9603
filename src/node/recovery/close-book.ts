import { randomUUID } from 'node:crypto';
import { formatOrigin } from '#src/domain/journal/origins.ts';
import { findUnstated, type Missing, toRanges } from '#src/domain/register/damage.ts';
import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';
import { type Line, toDraft, toWrittenLine } from '#src/domain/register/lines.ts';
import { createSalts } from '#src/node/keys/salts.ts';
import { machineClock } from '#src/node/machine-clock.ts';
import type { OwnLogs, SignedHead } from '#src/node/own-logs.ts';
import { contains } from '#src/node/recovery/examine.ts';
import { newestLog } from '#src/node/recovery/signed-heads.ts';
import { createCheckpointer } from '#src/node/sqlite/checkpoints.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { createJournal } from '#src/node/sqlite/journal.ts';
import { currentOriginNumber } from '#src/node/sqlite/origins.ts';
import { createProjector } from '#src/node/sqlite/projections/project.ts';
import { readStatements } from '#src/node/sqlite/verify/stated.ts';

export type Closing = { origin: IntegrityLines['origin']['facts'] | null; missing: Missing[]; note: string };

export type ClosingParts = {
  machineId: string;
  logs: OwnLogs;
  heads: readonly SignedHead[];
  missing: readonly Missing[];
  why: IntegrityLines['origin']['facts']['why'];
  nowMs: number;
};

/**
 * The last lines of a mended book: the name it is signed under from here on when it no longer contains what was signed, and
 * what is missing. Then its first signature.
 */
export function closeBook(db: Writer, { machineId, logs, heads, missing, why, nowMs }: ClosingParts): Closing {
  const add = createScribe(db, machineId, nowMs);
  const number = currentOriginNumber(db, machineId);
  const next = nextOrigin(db, number, heads);
  const origin = next && { origin: formatOrigin(machineId, next.number), before: next.before, why };
  const unstated = findUnstated(missing, readStatements(db));
  db.exec('BEGIN');
  if (origin) add({ kind: 'origin', actor: 'host', facts: origin });
  add({ kind: 'damage', actor: 'host', facts: toFacts(unstated) });
  db.exec('COMMIT');
  const signer = logs.signer(next?.number ?? number);
  const { note } = createCheckpointer(db, signer, () => nowMs).sign(createJournal(db, createSalts()).frontier());
  return { origin, missing: unstated, note };
}

/** Null when the book contains every head that was signed in its log. Without any such head nobody can tell, and so it does not. */
function nextOrigin(
  db: Writer,
  number: number,
  heads: readonly SignedHead[],
): { number: number; before: string | null } | null {
  const newest = newestLog(heads);
  const [last] = newest;
  const isContinued = last?.number === number && newest.every((head) => contains(db, head));
  return isContinued ? null : { number: Math.max(number, last?.number ?? 0) + 1, before: last?.note ?? null };
}

export const toFacts = (missing: readonly Missing[]): IntegrityLines['damage']['facts'] => ({
  lines: toRanges(missing.filter(({ field }) => field === null).map(({ seq }) => seq)),
  values: missing.flatMap(({ seq, field }) => (field === null ? [] : [{ seq, field }])),
});

function createScribe(db: Writer, kiosk: string, at: number): (line: Line) => void {
  const journal = createJournal(db, createSalts());
  const project = createProjector(db);
  const stamp = { at, boot: randomUUID().slice(0, 8), mono: Math.round(machineClock.monoMs()), kiosk };
  return (line) => {
    const draft = toDraft(line);
    project(toWrittenLine(journal.append(draft, stamp), at, line.kind, line.actor, draft.fields));
  };
}
