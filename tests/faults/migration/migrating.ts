import { copyFileSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { connect, type Writer } from '#src/node/sqlite/driver.ts';
import { migrations } from '#src/node/sqlite/migrations/index.ts';
import { applyRecipe, openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

/**
 * The process that is recorded: an older book is opened by this version and written on. Arguments: folder, seed, manner;
 * `careless` copies the file as it was done once, whatever of it is on the disk by then.
 */
const [dir = '', seed, manner] = process.argv.slice(2);
const path = join(dir, 'gatebook.db');
const random = createRandom(Number(seed) ^ 0x6d696772);
if (manner === 'careless') migrateCarelessly();
const db = openWriter(path);
const register = createRegister(db, makeScribe(random));
const acknowledgements = openSync(join(dir, 'commits.ack'), 'w');
for (let visit = 0; visit < 2; visit += 1) {
  const { lines } = makeVisit(random, visit + 1);
  const size = await register.write((page) => Math.max(...lines.map((line) => page.add(line))) + 1);
  writeSync(acknowledgements, `${size}\n`);
}
db.close();

function migrateCarelessly(): void {
  const old: Writer = connect(path);
  applyRecipe(old);
  const found = old.pragma('user_version', { simple: true }) as number;
  old.pragma('wal_checkpoint(TRUNCATE)');
  const aside = `${path}.before-${found}`;
  if (!existsSync(aside)) copyFileSync(path, aside);
  for (const step of migrations.filter(({ version }) => version > found)) {
    old.exec(`BEGIN IMMEDIATE; ${step.sql} PRAGMA user_version = ${step.version}; COMMIT`);
  }
  old.close();
}
