import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { emptyTally, type Fault, type FaultRun, seedsOf, type Tally } from '#tests/faults/fault.ts';
import { checkState, type Verdict } from '#tests/faults/powercut/check-state.ts';
import { createDisk, type Fate } from '#tests/faults/powercut/disk.ts';
import { type Recording, record } from '#tests/faults/powercut/record.ts';

const fates: readonly Fate[] = ['all', 'none', 'prefix', 'random', 'random'];
/** Each recording is unplugged at so many of its operations, so that a short run too sees many histories to their end. */
const shareOfOperations = 0.25;
/** While the book is being made nothing is acknowledged yet; the steps of its schema have a run of their own (migration). */
const shareOfMaking = 0.02;
const statesOfControl = 300;
const rebuildOneIn = 40;

/** Simulated power cuts under the real register. The control is the same with synchronous = NORMAL, the driver's own default. */
export const powercut: Fault = async (run) => {
  const tally = emptyTally();
  tally.control = replayControl(run);
  for (const seed of seedsOf(run)) {
    const recording = record(run.dir, seed, 'FULL');
    tally.acknowledged += acknowledgedIn(recording);
    replay(run, recording, seed, (found) => {
      count(tally, found);
      if (found.verdict !== 'sound') run.say(`seed ${seed}: ${found.verdict}: ${found.why}`);
      return run.isEnough(tally.tried);
    });
    if (run.isEnough(tally.tried)) return tally;
  }
  return tally;
};

function replayControl(run: FaultRun): number {
  const tally = emptyTally();
  replay(run, record(run.dir, run.seed, 'NORMAL'), run.seed, (found) => {
    count(tally, found);
    return tally.tried >= statesOfControl && tally.lost > 0;
  });
  return tally.lost;
}

/** Unplugs the disk at a random choice of operations, in every fate; a state that was seen already is not tried again. */
function replay(
  { dir }: FaultRun,
  { operations, books }: Recording,
  seed: number,
  found: (verdict: Verdict) => boolean,
) {
  const random = createRandom(seed ^ 0x5bd1e995);
  const disk = createDisk();
  const seen = new Set<string>();
  let acknowledged = 0;
  for (const operation of operations) {
    if (operation.kind === 'acknowledged') acknowledged = Math.max(acknowledged, operation.commit);
    disk.apply(operation);
    if (!random.chance(acknowledged === 0 ? shareOfMaking : shareOfOperations)) continue;
    for (const fate of fates) {
      const state = disk.cut(fate, random);
      const key = `${acknowledged}/${state.key}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const isRebuilt = seen.size % rebuildOneIn === 0;
      if (found(checkState(join(dir, 'crashed'), state, { books, acknowledged, isRebuilt }))) return;
    }
  }
}

const acknowledgedIn = ({ operations }: Recording): number =>
  operations.reduce((most, one) => (one.kind === 'acknowledged' ? Math.max(most, one.commit) : most), 0);

function count(tally: Tally, { verdict }: Verdict): void {
  tally.tried += 1;
  if (verdict === 'lost') tally.lost += 1;
  if (verdict === 'wrong') tally.undetected += 1;
}
