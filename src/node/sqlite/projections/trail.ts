import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** Who looked at whom, and what was handed over. */
export function projectTrail(db: Writer): Partial<Handlers> {
  const insertViewing = db.prepare(
    'INSERT INTO viewing (seq, visit, at, actor) VALUES (?, (SELECT seq FROM visit WHERE id = ?), ?, ?)',
  );
  const insertExport = db.prepare(`
    INSERT INTO export (seq, at, actor, from_at, to_at, format, requester, document, purpose)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    view: ({ seq, at, actor, facts }) => insertViewing.run(seq, facts.visit, at, actor),
    export: ({ seq, at, actor, facts, personal }: WrittenLine<'export'>) =>
      insertExport.run(
        seq,
        at,
        actor,
        facts.fromMs,
        facts.toMs,
        facts.format,
        personal.requester ?? null,
        personal.document ?? null,
        personal.purpose ?? null,
      ),
  };
}
