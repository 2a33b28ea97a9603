import type { AnchorFinding, IntegrityPort } from '#src/app/integrity-port.ts';
import { openCheckpoint } from '#src/domain/journal/checkpoint.ts';
import { formatVerifierKey } from '#src/domain/journal/verifier-key.ts';
import type { Host } from '#src/node/keeper.ts';
import type { Keepers } from '#src/node/keepers.ts';
import { verifyBytes } from '#src/node/keys/key-files.ts';
import { trustOwnLogs } from '#src/node/own-logs.ts';
import { compareWithAnchor, InconsistentLogError } from '#src/node/sqlite/checkpoints.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { atOneMoment } from '#src/node/sqlite/verify.ts';
import type { Storage } from '#src/node/storage.ts';

/** What the screens may ask of the book about itself. */
export function createIntegrityPort(host: Host, { verifier, backups }: Keepers, storage: Storage): IntegrityPort {
  const { checkpointer, problem } = host.checkpoints;
  const [key] = checkpointer.log.keys.map(formatVerifierKey);
  return {
    lines: host.lines,
    verify: verifier.verifyNow,
    running: verifier.running,
    hasFailed: verifier.hasFailed,
    storage: storage.view,
    onChanged(listener) {
      const stops = [verifier.onChanged(listener), storage.onChanged(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    sign: host.signNow,
    signingProblem: problem,
    lastSigned() {
      const last = checkpointer.last();
      return last && { ...last, key: key ?? '' };
    },
    compare: (text) => compare(host, text),
    backup() {
      const { newestAt, lines, isLate, running, problem } = backups.state();
      return { newestAtMs: newestAt, lines, isLate, isRunning: running !== null, hasFailed: problem !== null };
    },
  };
}

/** On a connection of its own: this book may be closed and opened again by whoever mends its disk. */
function compare({ folder }: Host, text: string): AnchorFinding {
  const db = openReader(folder.database);
  try {
    return atOneMoment(db, () => {
      const logs = trustOwnLogs(folder, db);
      const opened = openCheckpoint(text, logs, verifyBytes);
      if (!opened.ok) return { ok: false, reason: opened.reason, size: null, at: null, isOfOldName: false };
      const { origin, size } = opened.checkpoint;
      const isOfOldName = origin !== logs.at(-1)?.origin;
      return { ...answer(db, text, logs), size, at: findSignedAt(db, origin, size), isOfOldName };
    });
  } finally {
    db.close();
  }
}

function answer(db: Reader, text: string, logs: ReturnType<typeof trustOwnLogs>) {
  try {
    return compareWithAnchor(db, text, logs);
  } catch (error) {
    // The tree itself has holes: not a word about the checkpoint is worth anything then.
    if (error instanceof InconsistentLogError) return { ok: false as const, reason: null };
    throw error;
  }
}

const findSignedAt = (db: Reader, origin: string, size: number): number | null =>
  (db.prepare('SELECT at FROM checkpoint WHERE origin = ? AND size = ?').pluck().get(origin, size) as
    | number
    | undefined) ?? null;
