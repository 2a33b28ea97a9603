import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { type Cut, unplug } from '#tests/faults/copies/unplug.ts';
import { emptyTally, type Fault, type FaultRun, seedsOf, type Tally } from '#tests/faults/fault.ts';
import { type Verdict, writeState } from '#tests/faults/powercut/check-state.ts';
import type { CrashState } from '#tests/faults/powercut/disk.ts';
import { runRecorded } from '#tests/faults/powercut/run-recorded.ts';

/** `careless`: what the same work would be without the care that is under test. */
export type Manner = 'careful' | 'careless';

/** Work on a folder that a power cut may end at any moment. */
export type Scenario<Before> = {
  /** Makes the folder as it stands when the work begins. */
  prepare(dir: string, random: Random): Promise<Before>;
  /** The process that works: its file and arguments, the folder among them. */
  work(dir: string, seed: number, manner: Manner): string[];
  /** Opens the folder as the product does when the power is back. `files`: what was written into it, by path. */
  check(dir: string, before: Before, promised: Cut['promised'], files: CrashState['files']): Promise<Verdict>;
  /** Of the operations at which a history is unplugged, where opening is so slow that all would take minutes. */
  share?: number;
  statesOfControl?: number;
};

const statesOfControl = 100;
const lossesOfControl = 5;
const mostStatesOfControl = 20_000;

export const createPowerCuts =
  <Before>(scenario: Scenario<Before>): Fault =>
  async (run) => {
    const tally = emptyTally();
    tally.control = await runControl(scenario, run);
    for (const seed of seedsOf(run)) {
      await cutThrough(scenario, run, seed, 'careful', tally, (verdict) => {
        if (verdict.verdict !== 'sound') run.say(`seed ${seed}: ${verdict.verdict}: ${verdict.why}`);
        return run.isEnough(tally.tried);
      });
      if (run.isEnough(tally.tried)) return tally;
    }
    return tally;
  };

async function runControl<Before>(scenario: Scenario<Before>, run: FaultRun): Promise<number> {
  const tally = emptyTally();
  const isOver = () =>
    tally.tried >= mostStatesOfControl ||
    (tally.tried >= (scenario.statesOfControl ?? statesOfControl) && tally.lost >= lossesOfControl) ||
    run.isEnough(0);
  for (const seed of seedsOf(run)) {
    await cutThrough(scenario, run, seed, 'careless', tally, isOver);
    if (isOver()) break;
  }
  return tally.lost;
}

async function cutThrough<Before>(
  scenario: Scenario<Before>,
  run: FaultRun,
  seed: number,
  manner: Manner,
  tally: Tally,
  isOver: (verdict: Verdict) => boolean,
): Promise<void> {
  const random = createRandom(seed);
  const dir = join(run.dir, 'folder');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  const before = await scenario.prepare(dir, random);
  const recorded = runRecorded(dir, scenario.work(dir, seed, manner));
  tally.acknowledged += recorded.operations.filter(({ kind }) => kind === 'acknowledged').length;
  for (const { state, promised } of unplug(recorded, random, scenario.share)) {
    const crashed = join(run.dir, 'crashed');
    writeState(crashed, state);
    const verdict = await scenario.check(crashed, before, promised, state.files);
    tally.tried += 1;
    if (verdict.verdict === 'lost') tally.lost += 1;
    if (verdict.verdict === 'wrong') tally.undetected += 1;
    if (isOver(verdict)) return;
  }
}
