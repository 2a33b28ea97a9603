import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';
import { makeFolder } from '#tests/support/office.ts';

/** A book of at least so many lines, in a file of its own. `more` writes one more visit. */
export async function writeBook(lines: number, path = join(makeFolder(), 'gatebook.db')) {
  const db: Writer = openWriter(path);
  const random = createRandom(lines);
  const register = createRegister(db, makeScribe(random));
  let number = 0;
  const more = () => {
    number += 1;
    const { lines } = makeVisit(random, number);
    return register.write((page) => lines.map((line) => page.add(line)).at(-1));
  };
  while (register.journal.frontier().size < lines) await Promise.all(Array.from({ length: 100 }, more));
  return { db, path, register, more, lines: register.journal.frontier().size };
}
