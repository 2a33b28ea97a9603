import type { Credential, Credentials } from '#src/app/ports.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';

/** PIN hashes and their failure counts; each save is durable before the check it precedes. */
export function createCredentials(db: Writer): Credentials {
  const find = db.prepare<[string], Credential>(
    'SELECT hash, failures, locked_until_at AS lockedUntilMs FROM credential WHERE account = ?',
  );
  const save = db.prepare(
    'INSERT OR REPLACE INTO credential (account, hash, failures, locked_until_at) VALUES (?, ?, ?, ?)',
  );
  return {
    find: (account) => find.get(account) ?? null,
    save: (account, { hash, failures, lockedUntilMs }) => void save.run(account, hash, failures, lockedUntilMs),
  };
}
