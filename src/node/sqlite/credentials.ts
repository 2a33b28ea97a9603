import type { Credential, Credentials } from '#src/app/ports.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';

/** PIN hashes and their failure counts; each save is durable before the check it precedes. */
export function createCredentials(db: Writer): Credentials {
  const find = db.prepare<[string], Credential>('SELECT hash, failures FROM credential WHERE account = ?');
  // How long a lock lasts follows from the failures; an instant of the wall clock could be waited out by setting it.
  const save = db.prepare(
    'INSERT OR REPLACE INTO credential (account, hash, failures, locked_until_at) VALUES (?, ?, ?, 0)',
  );
  return {
    find: (account) => find.get(account) ?? null,
    save: (account, { hash, failures }) => void save.run(account, hash, failures),
  };
}
