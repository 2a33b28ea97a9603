import { connect } from '#src/node/sqlite/driver.ts';
import { migrations } from '#src/node/sqlite/migrations/index.ts';

/** Whatever later steps brought goes again: they only ever add. */
export function dropWhatCameAfter(db: ReturnType<typeof connect>, version: number): void {
  const older = connect(':memory:');
  for (const step of migrations) if (step.version <= version) older.exec(step.sql);
  const objects = "SELECT type || ' ' || name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table', name";
  const columns = (of: typeof db, table: string) =>
    of.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const kept = new Set(older.prepare(objects).pluck().all());
  for (const one of db.prepare(objects).pluck().all() as string[])
    if (!kept.has(one)) db.exec(`DROP ${one.replace(' ', ' IF EXISTS ')}`);
  for (const one of kept as Set<string>) {
    const [type, table = ''] = one.split(' ');
    if (type !== 'table') continue;
    const known = columns(older, table);
    for (const column of columns(db, table))
      if (!known.includes(column)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
  older.close();
  db.pragma(`user_version = ${version}`);
}
