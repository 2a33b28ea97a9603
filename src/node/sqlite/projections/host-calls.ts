import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

export function projectHostCalls(db: Writer): Partial<Handlers> {
  const insert = db.prepare(
    `INSERT INTO host_call (seq, visit, at, actor, answer, note)
     VALUES (?, (SELECT seq FROM visit WHERE id = ?), ?, ?, ?, ?)`,
  );
  return {
    'host-call': ({ seq, at, actor, facts, personal }) =>
      insert.run(seq, facts.visit, at, actor, facts.answer, personal.note ?? null),
  };
}
