import { watchKeys } from '#src/domain/register/watch.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** The newest line about an entry wins. */
export function projectWatch(db: Writer): Partial<Handlers> {
  const set = db.prepare(`
    INSERT OR REPLACE INTO watch
      (id, seq, at, actor, name, name_key, document_kind, document, document_key, plate_class, plate, plate_key, reason,
       until_at, is_withdrawn)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    watch({ seq, at, actor, facts, personal }) {
      const { name = null, document = null, vehicle = null, note = null } = personal;
      const keys = watchKeys({ name, document, vehicle });
      return set.run(
        facts.watch,
        seq,
        at,
        actor,
        name,
        keys.name,
        document?.kind ?? null,
        document?.number ?? null,
        keys.document,
        vehicle?.class ?? null,
        vehicle?.plate ?? null,
        keys.plate,
        note,
        facts.untilMs,
        facts.isWithdrawn ? 1 : 0,
      );
    },
  };
}
