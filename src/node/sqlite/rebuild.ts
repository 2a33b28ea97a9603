import { createHash } from 'node:crypto';
import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Reader, Writer } from '#src/node/sqlite/driver.ts';
import { readLines } from '#src/node/sqlite/journal.ts';
import { createProjector, projectionTables } from '#src/node/sqlite/projections/project.ts';

const stepRows = 100_000;

export type Rebuilt = { lines: number; changedTables: string[] };

/**
 * Empties every projection and fills it again from the journal, in one transaction. Answers which tables had not been
 * what the journal says; on a healthy register that is none. `onStep` is called now and then where no lines are read; what it
 * throws ends the rebuild, as what `onProgress` throws does.
 */
export function rebuild(
  db: Writer,
  onProgress: (lines: number) => void = () => {},
  onStep: () => void = () => {},
): Rebuilt {
  const before = fingerprint(db, onStep);
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const table of projectionTables) {
      db.exec(`DELETE FROM ${table}`);
      onStep();
    }
    db.exec("INSERT INTO visit_name (visit_name) VALUES ('delete-all')");
    const project = createProjector(db);
    const isWhole = createWholenessCheck(db);
    let lines = 0;
    for (const line of readLines(db)) {
      if (isWhole(line)) project(line);
      lines += 1;
      if (lines % stepRows === 0) onProgress(lines);
    }
    db.exec('COMMIT');
    const after = fingerprint(db, onStep);
    return { lines, changedTables: projectionTables.filter((table) => before[table] !== after[table]) };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** What says nothing any more, or is about a visit of which the arrival was lost, shows nowhere; the journal keeps it. */
function createWholenessCheck(db: Reader): (line: WrittenLine) => boolean {
  const find = db.prepare('SELECT 1 FROM visit WHERE id = ?');
  return ({ kind, facts }) => {
    if (facts === undefined) return false;
    return kind === 'arrival' || !('visit' in facts) || find.get(facts.visit) !== undefined;
  };
}

/** SHA-256 of every row of every projection, by table: two registers that show the same have the same. */
export function fingerprint(db: Reader, onStep: () => void = () => {}): Record<string, string> {
  return Object.fromEntries(projectionTables.map((table) => [table, fingerprintTable(db, table, onStep)]));
}

function fingerprintTable(db: Reader, table: string, onStep: () => void): string {
  const hash = createHash('sha256');
  let rows = 0;
  // Column 1 is each table's primary key.
  for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw().iterate()) {
    hash.update(`${JSON.stringify(row)}\n`);
    rows += 1;
    if (rows % stepRows === 0) onStep();
  }
  return hash.digest('hex');
}
