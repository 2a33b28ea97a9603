import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** Packs: the newest version of each is in force, and every version stays for the decisions that were made by it. */
export function projectPolicies(db: Writer): Partial<Handlers> {
  const setPolicy = db.prepare('INSERT OR REPLACE INTO policy (id, seq, pack) VALUES (?, ?, ?)');
  const insertVersion = db.prepare(
    'INSERT INTO policy_version (seq, id, hash, at, actor, act, pack) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return {
    policy: ({ seq, at, actor, facts: { pack, hash, act } }) => {
      const text = canonicalJson(pack as Json);
      setPolicy.run(pack.id, seq, text);
      insertVersion.run(seq, pack.id, hash ?? null, at, actor, act ?? 'activate', text);
    },
  };
}
