import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The register as a second process sees it, through another SQLite than the product's: Node's own. Runs beside the
 * serving process, so it also shows that what was acknowledged is in the files.
 */
export function readMovements(
  dataDir: string,
): { seq: number; direction: string; name: string; plate: string | null }[] {
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(process.argv[1], { readOnly: true });
    const rows = db.prepare('SELECT m.seq, m.direction, v.name, v.plate FROM movement m JOIN visit v ON v.seq = m.visit ORDER BY m.seq').all();
    process.stdout.write(JSON.stringify(rows));`;
  const path = join(dataDir, 'gatebook.db');
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '-e', script, path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`the second process could not read the register: ${stderr}`);
  return JSON.parse(stdout);
}
