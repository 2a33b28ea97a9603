import type { SignedHead } from '#src/node/own-logs.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { FoundCredential } from '#src/node/sqlite/salvage/finds.ts';

/** What was signed stays signed, also heads that the book no longer contains. When each was signed stands nowhere else. */
export function addCheckpoints(db: Writer, heads: readonly SignedHead[], nowMs: number): void {
  const has = db.prepare('SELECT 1 FROM checkpoint WHERE origin = ? AND size = ?');
  const insert = db.prepare('INSERT INTO checkpoint (origin, size, at, note) VALUES (?, ?, ?, ?)');
  for (const { origin, size, note } of heads) if (!has.get(origin, size)) insert.run(origin, size, nowMs, note);
}

/**
 * PIN hashes of accounts that the book knows, newest first: those on the pages of the broken book, then those of the copy.
 * Answers how many accounts are left without one.
 */
export function addCredentials(db: Writer, found: readonly FoundCredential[]): number {
  const save = db.prepare(
    `INSERT OR REPLACE INTO credential (account, hash, failures, locked_until_at)
     SELECT id, ?, ?, ? FROM account WHERE id = ?`,
  );
  for (const { account, hash, failures, lockedUntilMs } of found) save.run(hash, failures, lockedUntilMs, account);
  return db
    .prepare('SELECT count(*) FROM account WHERE id NOT IN (SELECT account FROM credential)')
    .pluck()
    .get() as number;
}
