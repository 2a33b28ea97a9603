import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { HealthMark } from '#src/domain/register/vocabulary.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/**
 * The narrow rows by which the whole book is filtered. They follow the visit, so this comes after everything that changes
 * one. Health marks come from values that can be erased; without those values there is no mark.
 */
export function projectLog(db: Writer): Partial<Handlers> {
  const noteWord = db.prepare('INSERT OR IGNORE INTO log_word (word) VALUES (?)');
  const visit = '(SELECT seq FROM visit WHERE id = ?)';
  const word = '(SELECT id FROM log_word WHERE word = ?)';
  const insert = db.prepare(
    `INSERT INTO log_row (seq, day, category, state, temperature, health, department, guard, door, is_corrected)
     VALUES (?, ?, ?, 'held', 'none', 'none', ${word}, NULL, ${word}, 0)`,
  );
  const setHealth = db.prepare(`UPDATE log_row SET health = ? WHERE seq = ${visit}`);
  const setNormal = db.prepare(
    `UPDATE log_row SET temperature = 'normal' WHERE seq = ${visit} AND temperature = 'none'`,
  );
  const setHigh = db.prepare(`UPDATE log_row SET temperature = 'high' WHERE seq = ${visit}`);
  const setGuard = db.prepare(`UPDATE log_row SET guard = ${word} WHERE seq = ${visit}`);
  const setState = db.prepare(`UPDATE log_row SET state = v.state FROM visit v WHERE v.id = ? AND log_row.seq = v.seq`);
  const setCorrected = db.prepare(
    `UPDATE log_row SET state = v.state, is_corrected = 1,
       department = (SELECT id FROM log_word WHERE word = v.department)
     FROM visit v WHERE v.id = ? AND log_row.seq = v.seq`,
  );
  const note = (text: string | null) => text !== null && noteWord.run(text);
  return {
    arrival({ seq, facts: { day, category, department, door } }) {
      note(department);
      note(door);
      insert.run(seq, day, category, department, door);
    },
    declaration({ facts, personal }) {
      if (personal.answers) setHealth.run(healthMark(personal.answers), facts.visit);
    },
    reading({ facts, personal }) {
      if (personal.tenths !== undefined) setNormal.run(facts.visit);
    },
    decision({ actor, facts, personal }) {
      setState.run(facts.visit);
      if (personal.reasons?.some(({ code }) => code === 'temperature-high')) setHigh.run(facts.visit);
      if (actor === 'kiosk') return;
      note(actor);
      setGuard.run(actor, facts.visit);
    },
    departure: ({ facts }) => setState.run(facts.visit),
    correction({ facts }) {
      note(facts.department ?? null);
      setCorrected.run(facts.visit);
    },
    void: ({ facts }) => setCorrected.run(facts.visit),
  };
}

const healthMark = (answers: Answers): HealthMark =>
  Object.values(answers).some(({ yes }) => yes === true) ? 'yes' : 'clear';
