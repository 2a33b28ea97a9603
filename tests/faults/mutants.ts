import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { emptyTally, type Fault, seedsOf } from '#tests/faults/fault.ts';
import { journalText } from '#tests/faults/journal-text.ts';
import { checkMutant, type Noticed, type Truth } from '#tests/faults/mutants/check-mutant.ts';
import { changes } from '#tests/faults/mutants/mutate.ts';
import { makeTemplates, type Template } from '#tests/faults/mutants/template.ts';

const mutantsPerTemplate = 2000;
const shareOfOpenBooks = 0.1;

/**
 * Mutated database files. The process must live, and a journal that says something else must be noticed. The control counts
 * what a verification would miss that reads heads and tree but not the openings.
 */
export const mutants: Fault = async (run) => {
  const tally = emptyTally();
  const by: Partial<Record<Noticed, number>> = {};
  const onlyAnchored: Record<string, number> = {};
  const path = join(run.dir, 'mutant.db');
  for (const seed of seedsOf(run)) {
    const { closed, open } = await makeTemplates(run.dir, seed);
    const truth = readTruth(path, closed);
    tally.acknowledged += truth.lines;
    const random = createRandom(seed ^ 0x27d4eb2f);
    for (let count = 0; count < mutantsPerTemplate && !run.isEnough(tally.tried); count += 1) {
      const name = plant(path, random.chance(shareOfOpenBooks) ? open : closed, random);
      const { noticed, why, missedByWeaker } = checkMutant(path, truth);
      tally.tried += 1;
      by[noticed] = (by[noticed] ?? 0) + 1;
      if (noticed === 'anchor') onlyAnchored[name] = (onlyAnchored[name] ?? 0) + 1;
      if (missedByWeaker) tally.control += 1;
      if (noticed !== 'nobody') continue;
      tally.undetected += 1;
      run.say(`seed ${seed}, mutant ${count}, ${name}: ${why}`);
    }
    if (run.isEnough(tally.tried)) break;
  }
  run.say(`noticed by ${JSON.stringify(by)}; the anchor alone told of ${JSON.stringify(onlyAnchored)}`);
  return tally;
};

function put(path: string, { database, wal }: Pick<Template, 'database' | 'wal'>): void {
  for (const end of ['-shm', '-wal']) rmSync(`${path}${end}`, { force: true });
  writeFileSync(path, database);
  if (wal.length > 0) writeFileSync(`${path}-wal`, wal);
}

/** Writes the book with one change in it: in the file, or for an open book in its log as well as in the file. */
function plant(path: string, template: Template, random: Random): string {
  const [name, change] = random.pick(Object.entries(changes));
  const isLog = template.wal.length > 0 && random.chance(0.5);
  const target = Buffer.from(isLog ? template.wal : template.database);
  const changed = change(target, template.older, random);
  put(path, { database: isLog ? template.database : changed, wal: isLog ? changed : template.wal });
  const where = isLog ? ' of the log' : template.wal.length > 0 ? ' under a log' : '';
  return `${name}${where}`;
}

function readTruth(path: string, template: Template): Truth {
  put(path, template);
  const db = openWriter(path);
  const verified = verifyJournal(db);
  if (!verified.ok) throw new Error(`the template is not sound: ${verified.problem}`);
  const truth = { journal: journalText(db), lines: verified.lines, root: verified.root };
  db.close();
  return truth;
}
