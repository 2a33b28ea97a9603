import { rmSync } from 'node:fs';
import { placeFile } from '#src/node/durable-files.ts';
import { connect, type Writer } from '#src/node/sqlite/driver.ts';
import { migrations } from '#src/node/sqlite/migrations/index.ts';
import { vacuumInto } from '#src/node/sqlite/vacuum-into.ts';

/** The file was written by a newer Gatebook: reading it with this one could lose what this one does not know. */
export class NewerDatabaseError extends Error {
  constructor(found: number, known: number) {
    super(
      `this register was written by a newer Gatebook (schema ${found}, this one knows ${known}); install that version, the data are untouched`,
    );
  }
}

/** No whole copy of the book could be made, so it was not touched. */
export class NoCopyError extends Error {}

export const latestVersion = migrations.at(-1)?.version ?? 0;

/** Brings the file to the latest schema. Each step and its version commit together; the file is copied aside first. */
export function migrate(db: Writer, path: string): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > latestVersion) throw new NewerDatabaseError(found, latestVersion);
  if (found === latestVersion) return;
  if (found > 0) copyAside(db, `${path}.before-${found}`);
  for (const step of migrations.filter((candidate) => candidate.version > found)) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

/**
 * Takes the place of an earlier copy of the same schema: that one was of a migration which did not come to its end, and the
 * book has been written since. Nothing is migrated without a copy that was read back.
 */
function copyAside(db: Writer, aside: string): void {
  const partial = `${aside}.partial`;
  try {
    vacuumInto(db, partial);
    const answer = quickCheck(partial);
    if (answer !== 'ok') throw new NoCopyError(`the copy before the migration is damaged (${answer})`);
    placeFile(partial, aside);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function quickCheck(path: string): unknown {
  const db = connect(path, { isReadOnly: true });
  try {
    return db.pragma('quick_check', { simple: true });
  } finally {
    db.close();
  }
}
