import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { makeDeparture, makeScribe, makeVisit } from '#tests/faults/visits.ts';

/**
 * The process that is recorded: the real register on the shipped driver. Arguments: folder, seed, commits, pages between
 * checkpoints, the pragma `synchronous` (FULL is the product as it is). Says on its last line how many lines the book had
 * after each commit.
 */
const [dir = '', seed, commits, checkpointPages, synchronous] = process.argv.slice(2);
const random = createRandom(Number(seed));
const db = openWriter(join(dir, 'gatebook.db'));
db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
if (synchronous === 'NORMAL') db.pragma('synchronous = NORMAL');
const register = createRegister(db, makeScribe(random));
const sizes: number[] = [0];
register.onWritten((size) => sizes.push(size));
const acknowledgements = openSync(join(dir, 'commits.ack'), 'w');
const inside: string[] = [];

/** A visit, or the departure of somebody inside; acknowledged as the product does, after `write` has resolved. */
async function visitOnce(number: number): Promise<void> {
  const leaving = inside.length > 3 && random.chance(0.3) ? inside.shift() : undefined;
  const { visit, lines } = makeVisit(random, number);
  const size = await register.write((page) => {
    const written = leaving ? [makeDeparture(leaving, random.id())] : lines;
    return Math.max(...written.map((line) => page.add(line))) + 1;
  });
  if (!leaving) inside.push(visit);
  writeSync(acknowledgements, `${size}\n`);
}

for (let commit = 0; commit < Number(commits); commit += 1) {
  const together = random.chance(0.2) ? random.between(2, 4) : 1;
  await Promise.all(Array.from({ length: together }, () => visitOnce(commit + 1)));
}
if (random.chance(0.5)) db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
console.log(JSON.stringify(sizes));
