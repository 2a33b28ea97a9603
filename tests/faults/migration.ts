import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toDraft } from '#src/domain/register/lines.ts';
import type { Random } from '#src/node/demo/random.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { createJournal } from '#src/node/sqlite/journal.ts';
import { latestVersion } from '#src/node/sqlite/migrate.ts';
import { migrations } from '#src/node/sqlite/migrations/index.ts';
import { applyRecipe, openWriter } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { createPowerCuts } from '#tests/faults/copies/power-cuts.ts';
import { readWholeBook } from '#tests/faults/copies/whole-book.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

const working = fileURLToPath(new URL('./migration/migrating.ts', import.meta.url));

type OldBook = { schema: number; lines: number; root: string };

/**
 * Power cuts while an older book is brought to this version's schema: the book is whole at every moment, and from the first
 * step on there is a whole copy of how it was. The control is the plain file copy that this once was.
 */
export const migration = createPowerCuts<OldBook>({
  prepare: async (dir, random) => makeOldBook(dir, random),
  work: (dir, seed, manner) => [working, dir, String(seed), manner],
  check: async (dir, before, promised) => {
    const path = join(dir, 'gatebook.db');
    const found = readWholeBook(path);
    if (!found) return lost('the book is not whole');
    const kept = checkCopy(path, before, found.schema > before.schema);
    return kept ?? checkReopened(path, before, promised.get('book') ?? before.lines);
  },
});

const lost = (why: string): Verdict => ({ verdict: 'lost', why });

/** Whatever stands under the name of a copy is believed to be one. */
function checkCopy(path: string, before: OldBook, isBegun: boolean): Verdict | null {
  const aside = `${path}.before-${before.schema}`;
  if (!existsSync(aside)) return isBegun ? lost('it was changed before there was a copy') : null;
  const copy = readWholeBook(aside);
  if (copy?.root !== before.root || copy.schema !== before.schema) return lost('the copy is not the book as it was');
  return null;
}

function checkReopened(path: string, before: OldBook, promised: number): Verdict {
  const db = openWriter(path);
  try {
    const verified = verifyJournal(db);
    if (!verified.ok) return { verdict: 'wrong', why: `line ${verified.seq}: ${verified.problem}` };
    if (verified.lines < promised) return lost(`${promised} lines were acknowledged, ${verified.lines} are there`);
    const schema = db.pragma('user_version', { simple: true });
    if (schema !== latestVersion) return { verdict: 'wrong', why: `it was left at schema ${schema}` };
  } finally {
    db.close();
  }
  return checkCopy(path, before, false) ?? { verdict: 'sound', why: '' };
}

/** A book of an earlier version, its last lines still in the log as after a power cut. */
function makeOldBook(dir: string, random: Random): OldBook {
  const made = `${dir}.made`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made);
  const path = join(made, 'gatebook.db');
  const schema = random.pick(migrations.slice(1, -1)).version;
  const db = connect(path);
  applyRecipe(db);
  for (const { sql, version } of migrations) if (version <= schema) db.exec(sql);
  db.pragma(`user_version = ${schema}`);
  const scribe = makeScribe(random);
  // The journal alone: what projections a step may change is no business of this test.
  const journal = createJournal(db, scribe.salt);
  const stamp = () => ({ at: scribe.clock.nowMs(), boot: scribe.boot, mono: 1, kiosk: scribe.kiosk });
  for (let visits = random.between(2, 8); visits > 0; visits -= 1) {
    if (visits === 2) db.pragma('wal_checkpoint(TRUNCATE)');
    db.exec('BEGIN');
    for (const line of makeVisit(random, visits).lines) journal.append(toDraft(line), stamp());
    db.exec('COMMIT');
  }
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, join(dir, `gatebook.db${end}`));
  const verified = verifyJournal(db);
  db.close();
  if (!verified.ok) throw new Error(verified.problem);
  return { schema, lines: verified.lines, root: verified.root };
}
