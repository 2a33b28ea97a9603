import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { readLines } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { arm, disarm, hasFired, type Sabotage } from '#tests/faults/iofault/saboteur.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

/** `honest` is the product. `swallowing` is the control: it acknowledges whatever the register said. */
export type Conduct = 'honest' | 'swallowing';
/** `template`: the book that the run begins with, null for an empty folder. */
export type Point = { sabotage: Sabotage; nth: number; conduct: Conduct; template: string | null };
export type Outcome = { fired: boolean; acknowledged: number; lost: number; wrong: string[] };

type Visits = { asked: Set<string>; acknowledged: Set<string> };

const visitsPerRun = 6;
const templateSeed = 77;
const rebuildOneIn = 10;

/** A closed book with some visits, to begin with. */
export async function makeTemplate(path: string): Promise<void> {
  await work(path, 'honest', createRandom(templateSeed), { asked: new Set(), acknowledged: new Set() });
}

/** One try: a book, one fault armed, some visits, the fault gone, the book opened again and read. */
export async function tryPoint(
  dir: string,
  { sabotage, nth, conduct, template }: Point,
  seed: number,
): Promise<Outcome> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  const path = join(dir, 'gatebook.db');
  if (template) cpSync(template, path);
  const visits: Visits = { asked: new Set(), acknowledged: new Set() };
  arm(sabotage, nth);
  await work(path, conduct, createRandom(seed), visits);
  const fired = hasFired();
  disarm();
  const found = read(path, visits, template ? visitsPerRun : 0, nth % rebuildOneIn === 0);
  return { fired, acknowledged: visits.acknowledged.size, ...found };
}

async function work(path: string, conduct: Conduct, random: Random, { asked, acknowledged }: Visits): Promise<void> {
  let db: Writer | undefined;
  try {
    db = openWriter(path);
    // So small that checkpoints fall into the run: the fault then meets the file as well as the log.
    db.pragma('wal_autocheckpoint = 30');
    const register = createRegister(db, makeScribe(random));
    for (let number = 1; number <= visitsPerRun; number += 1) {
      const { visit, lines } = makeVisit(random, number);
      asked.add(visit);
      const isSaved = await register
        .write((page) => lines.map((line) => page.add(line)))
        .then(
          () => true,
          () => conduct === 'swallowing',
        );
      if (isSaved) acknowledged.add(visit);
    }
  } catch {
    // The book did not open, or broke: whoever asked was not told that anything is kept.
  } finally {
    closeQuietly(db);
  }
}

/** A connection whose last checkpoint fails still lets go of the file. */
function closeQuietly(db: Writer | undefined): void {
  try {
    db?.close();
  } catch {}
}

function read(path: string, { asked, acknowledged }: Visits, before: number, isRebuilt: boolean) {
  const wrong: string[] = [];
  let db: Writer | undefined;
  try {
    db = openWriter(path);
    const quick = db.pragma('quick_check', { simple: true });
    if (quick !== 'ok') wrong.push(`quick_check: ${quick}`);
    const verified = verifyJournal(db);
    if (!verified.ok) wrong.push(`line ${verified.seq}: ${verified.problem}`);
    const stored: string[] = [];
    for (const line of readLines(db)) if (line.kind === 'arrival') stored.push(line.facts.visit);
    const isThere = new Set(stored);
    if (isThere.size < stored.length) wrong.push('a visit is in the book twice');
    if (stored.filter((visit) => !asked.has(visit)).length !== before) wrong.push('visits that nobody asked for');
    const changed = isRebuilt ? rebuild(db).changedTables : [];
    if (changed.length > 0) wrong.push(`not what the journal says: ${changed}`);
    return { lost: [...acknowledged].filter((visit) => !isThere.has(visit)).length, wrong };
  } catch (error) {
    return { lost: acknowledged.size, wrong: [...wrong, String(error)] };
  } finally {
    closeQuietly(db);
  }
}
