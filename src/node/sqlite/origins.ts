import { readOriginNumber } from '#src/domain/journal/origins.ts';
import { readHead } from '#src/domain/journal/record.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/**
 * The number of the log that this book is signed under on this machine: that of its newest `origin` line, else 1. The
 * projection says where that line stands; what counts is the line itself.
 */
export function currentOriginNumber(db: Reader, machineId: string): number {
  const seq = db.prepare("SELECT value ->> '$.seq' FROM setting WHERE key = 'origin'").pluck().get();
  if (seq === undefined) return 1;
  const line = db
    .prepare("SELECT head, value FROM leaf JOIN opening USING (seq) WHERE seq = ? AND field = 'facts'")
    .get(seq) as { head: string; value: string } | undefined;
  if (line === undefined || readHead(line.head).kind !== 'origin') return 1;
  return readOriginNumber(machineId, (JSON.parse(line.value) as { origin: string }).origin) ?? 1;
}
