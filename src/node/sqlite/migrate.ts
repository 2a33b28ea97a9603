import { copyFileSync, existsSync } from 'node:fs';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { migrations } from '#src/node/sqlite/migrations/index.ts';

/** The file was written by a newer Gatebook: reading it with this one could lose what this one does not know. */
export class NewerDatabaseError extends Error {
  constructor(found: number, known: number) {
    super(
      `this register was written by a newer Gatebook (schema ${found}, this one knows ${known}); install that version, the data are untouched`,
    );
  }
}

export const latestVersion = migrations.at(-1)?.version ?? 0;

/** Brings the file to the latest schema. Each step and its version commit together; the file is copied aside first. */
export function migrate(db: Writer, path: string): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > latestVersion) throw new NewerDatabaseError(found, latestVersion);
  if (found === latestVersion) return;
  if (found > 0) copyAside(db, path, found);
  for (const step of migrations.filter((candidate) => candidate.version > found)) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
}

function copyAside(db: Writer, path: string, version: number): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  const aside = `${path}.before-${version}`;
  if (existsSync(path) && !existsSync(aside)) copyFileSync(path, aside);
}
