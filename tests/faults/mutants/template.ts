import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

/** A book as bytes. `older` is the same file some visits before, for pages that a disk forgot to write. */
export type Template = { database: Buffer; wal: Buffer; older: Buffer };

// So many that the openings need pages of more than one kind: some changes go unnoticed only there.
const visits = 60;

/** A closed book (its log is empty), and one that was caught open, with everything since the last checkpoint in its log. */
export async function makeTemplates(dir: string, seed: number): Promise<{ closed: Template; open: Template }> {
  const home = join(dir, 'template');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const path = join(home, 'template.db');
  const random = createRandom(seed);
  const scribe = makeScribe(random);
  const older = await write(path, random, scribe, visits / 2);
  const open = await write(path, random, scribe, visits / 2);
  const closed = { database: readFileSync(path), wal: Buffer.alloc(0), older: older.after };
  return { closed, open: { database: open.before, wal: open.wal, older: older.after } };
}

async function write(path: string, random: Random, scribe: ReturnType<typeof makeScribe>, count: number) {
  const db = openWriter(path);
  db.pragma('wal_autocheckpoint = 0');
  const register = createRegister(db, scribe);
  for (let number = 1; number <= count; number += 1) {
    const { lines } = makeVisit(random, number);
    await register.write((page) => lines.map((line) => page.add(line)));
  }
  const caught = `${path}.caught`;
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${caught}${end}`);
  db.close();
  return { before: readFileSync(caught), wal: readFileSync(`${caught}-wal`), after: readFileSync(path) };
}
