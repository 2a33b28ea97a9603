import { readHead } from '#src/domain/journal/record.ts';
import type { Missing, Statement } from '#src/domain/register/damage.ts';
import { findUnstated } from '#src/domain/register/damage.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** The first of what is missing that no later `damage` line lists; null when the book itself states all of it. */
export const firstUnstated = (db: Reader, missing: readonly Missing[]): Missing | null =>
  missing.length === 0 ? null : (findUnstated(missing, readStatements(db))[0] ?? null);

/** Looked for only when something is missing: there is no index of kinds, so this reads every head. */
export function readStatements(db: Reader): Statement[] {
  const found = db
    .prepare<[], { seq: number; head: string; value: string }>(
      `SELECT seq, head, value FROM leaf JOIN opening USING (seq)
       WHERE head LIKE '%"kind":"damage"%' AND field = 'facts' ORDER BY seq`,
    )
    .all();
  return found.filter(({ head }) => isDamage(head)).map(({ seq, value }) => ({ seq, facts: parse(value) }));
}

function isDamage(head: string): boolean {
  try {
    return readHead(head).kind === 'damage';
  } catch {
    return false;
  }
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
