import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { emptyTally, type Fault } from '#tests/faults/fault.ts';

const racerFile = fileURLToPath(new URL('./races/racer.ts', import.meta.url));
const racersPerRace = 3;
const racesOfControl = 5;
/** Of the races that are run by processes made for this one race, as in an office; the others by processes that live on. */
const shareFresh = 0.1;
const noticeMs = 8;
const busy = /another Gatebook is running/;

/**
 * Several processes start on one folder in the same millisecond: exactly one may own it. `lost` are the races
 * that nobody won, `undetected` those with more than one owner. The control takes no lock.
 */
export const races: Fault = async (run) => {
  const tally = emptyTally();
  const random = createRandom(run.seed);
  const lockless = await openRacers('lockless');
  for (let race = 0; race < racesOfControl; race += 1) {
    // Always the same folder: from the second race on there is a book, which lets in whoever comes.
    if ((await runRace(lockless, join(run.dir, 'control'), random)).owners !== 1) tally.control += 1;
  }
  lockless.close();
  const racers = await openRacers('locking');
  const otherReasons = new Map<string, number>();
  while (!run.isEnough(tally.tried)) {
    const dir = join(run.dir, 'raced');
    const isFresh = tally.tried % (1 / shareFresh) === 0;
    const starters = isFresh ? await openRacers('locking') : racers;
    const { owners, refusals } = await runRace(starters, dir, random);
    if (isFresh) starters.close();
    tally.tried += 1;
    tally.acknowledged += owners;
    const isSound = owners === 0 || isBookSound(dir);
    if (owners === 0) tally.lost += 1;
    if (owners > 1 || !isSound) tally.undetected += 1;
    if (owners !== 1 || !isSound) {
      run.say(`${owners} owners; ${refusals.join('; ')}`);
    }
    for (const why of refusals.filter((text) => !busy.test(text))) {
      otherReasons.set(why, (otherReasons.get(why) ?? 0) + 1);
    }
    if (random.chance(0.7)) rmSync(dir, { recursive: true });
  }
  racers.close();
  for (const [why, times] of otherReasons) run.say(`${times} were refused for another reason than the owner: ${why}`);
  return tally;
};

function isBookSound(dir: string): boolean {
  const db = connect(join(dir, 'gatebook.db'));
  const { ok } = verifyJournal(db);
  db.close();
  return ok;
}

type Racers = { ask(order: string): Promise<string[]>; close(): void };

async function openRacers(conduct: 'locking' | 'lockless'): Promise<Racers> {
  const racers = Array.from({ length: racersPerRace }, () => {
    const child = spawn(process.execPath, [racerFile, conduct], { stdio: ['pipe', 'pipe', 'inherit'] });
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  });
  const ask = (order: string) =>
    Promise.all(
      racers.map(async ({ child, lines }) => {
        child.stdin.write(`${order}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error('a racer died');
        return value;
      }),
    );
  await ask('end');
  return {
    ask,
    close() {
      for (const { child } of racers) child.stdin.end();
    },
  };
}

async function runRace({ ask }: Racers, dir: string, random: Random) {
  const answers = await ask(`race ${dir} ${Date.now() + noticeMs + random.between(0, 3)}`);
  await ask('end');
  return {
    owners: answers.filter((answer) => answer === 'owner').length,
    refusals: answers.filter((answer) => answer !== 'owner'),
  };
}
