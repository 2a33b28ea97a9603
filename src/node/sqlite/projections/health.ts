import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** What is kept about health and the decisions that rest on it, apart from who it is about. */
export function projectHealth(db: Writer): Partial<Handlers> {
  const visit = '(SELECT seq FROM visit WHERE id = ?)';
  const insertDeclaration = db.prepare(
    `INSERT INTO declaration (seq, visit, form, version, language, answers) VALUES (?, ${visit}, ?, ?, ?, ?)`,
  );
  const insertReading = db.prepare(
    `INSERT INTO reading (seq, visit, ordinal, tenths, at, actor, device, is_typed) VALUES (?, ${visit}, ?, ?, ?, ?, ?, ?)`,
  );
  const insertDecision = db.prepare(
    `INSERT INTO decision (seq, visit, at, actor, outcome, packs, reasons, note, summoned_by)
     VALUES (?, ${visit}, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    decision: ({ seq, at, actor, facts, personal }) =>
      insertDecision.run(
        seq,
        facts.visit,
        at,
        actor,
        facts.outcome,
        canonicalJson(facts.packs),
        personal.reasons ? canonicalJson(personal.reasons as Json) : null,
        personal.note ?? null,
        personal.summonedBy ?? null,
      ),
    declaration: ({ seq, facts, personal }) =>
      insertDeclaration.run(
        seq,
        facts.visit,
        facts.form,
        facts.version,
        facts.language,
        personal.answers ? canonicalJson(personal.answers as Json) : null,
      ),
    reading: ({ seq, at, actor, facts, personal }) =>
      insertReading.run(
        seq,
        facts.visit,
        facts.ordinal,
        personal.tenths ?? null,
        at,
        actor,
        facts.device ?? null,
        facts.isTyped === undefined ? null : Number(facts.isTyped),
      ),
  };
}
