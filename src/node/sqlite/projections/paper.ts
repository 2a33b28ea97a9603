import { canonicalJson } from '#src/domain/journal/canonical.ts';
import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** Sheets of paper and the rows of them that were entered. After the visits: a row is one. */
export function projectPaper(db: Writer): Partial<Handlers> {
  const insertPrint = db.prepare(
    'INSERT INTO paper_print (seq, at, form, from_sheet, to_sheet, rows) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const setClose = db.prepare(
    'INSERT OR REPLACE INTO paper_close (sheet, seq, at, last_row, struck, is_lost, note) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertRow = db.prepare(
    `INSERT INTO paper_row (seq, visit, sheet, row, at, entered_at)
     VALUES (?, (SELECT seq FROM visit WHERE id = ?), ?, ?, ?, ?)`,
  );
  const enter = ({ seq, at, facts }: WrittenLine<'arrival'> | WrittenLine<'departure'>) =>
    facts.paper && insertRow.run(seq, facts.visit, facts.paper.sheet, facts.paper.row, facts.writtenAtMs ?? at, at);
  return {
    'paper-print': ({ seq, at, facts }) => insertPrint.run(seq, at, facts.form, facts.from, facts.to, facts.rows),
    'paper-close': ({ seq, at, facts, personal }) =>
      setClose.run(
        facts.sheet,
        seq,
        at,
        facts.lastRow,
        canonicalJson(facts.struck),
        facts.isLost ? 1 : 0,
        personal.note ?? null,
      ),
    arrival: enter,
    departure: enter,
  };
}
