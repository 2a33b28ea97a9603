import { createRandom, type Random } from '#src/node/demo/random.ts';
import { makeCodes } from '#tests/domain/codes/corpus/make-codes.ts';
import { emptyTally, type Fault, type FaultRun, seedsOf, type Tally } from '#tests/faults/fault.ts';
import { checkEffects, drawPresses, press } from '#tests/faults/scan/check-keys.ts';
import { createChecker } from '#tests/faults/scan/check-text.ts';
import { drawInput } from '#tests/faults/scan/inputs.ts';
import { SlowError, type Times, time } from '#tests/faults/scan/time.ts';

const inputsPerSeed = 500_000;
const codesPerSeed = 140;
const controlEvery = 20;

/**
 * Random and mutated texts, each through the scanner's key machine and through the reader of codes. None may throw, none
 * may take 5 ms, and none may be called signed that was not issued. `acknowledged` counts the genuine ones among them,
 * `lost` those of them that were refused; the control is the reader without its signatures.
 */
export const scan: Fault = async (run) => {
  const tally = emptyTally();
  const times: Times = { worstMs: 0, late: 0 };
  // Millions of texts are no zlib; where each was found out is told to nobody.
  Error.stackTraceLimit = 0;
  for (const seed of seedsOf(run)) {
    tryInputs(seed, run, tally, times);
    if (run.isEnough(tally.tried)) break;
  }
  const { worstMs, late } = times;
  run.say(`longest ${worstMs.toFixed(2)} ms; ${late} of ${tally.tried} were too slow once and not again`);
  return tally;
};

function tryInputs(seed: number, run: FaultRun, tally: Tally, times: Times): void {
  const { samples, tools } = makeCodes(seed, codesPerSeed);
  const genuine = new Map(samples.map(({ text, kind }) => [text, kind]));
  const texts = [...genuine.keys()];
  const checker = createChecker(samples, tools);
  const random = createRandom(seed ^ 0x5ca1ab1e);
  for (let count = 0; count < inputsPerSeed && !run.isEnough(tally.tried); count += 1) {
    const text = drawInput(random, texts);
    const problem = check(() => {
      const { seen, isAdmitted } = time(() => checker.read(text), times);
      const kind = genuine.get(text.trim());
      if (kind) tally.acknowledged += 1;
      if (kind && seen.kind !== kind) tally.lost += 1;
      return isAdmitted ? 'admitted' : type(text, random, checker, times);
    });
    tally.tried += 1;
    if (count % controlEvery === 0 && checker.isAdmittedUnguarded(text)) tally.control += 1;
    if (problem === null) continue;
    tally.undetected += 1;
    run.say(`seed ${seed}, input ${count}: ${problem}`);
  }
}

function type(text: string, random: Random, checker: ReturnType<typeof createChecker>, times: Times): string | null {
  const presses = drawPresses(text, random);
  const typed = checkEffects(
    presses,
    time(() => press(presses), times),
  );
  if (typed.problem || typed.text === null || typed.text === text) return typed.problem;
  const scanned = typed.text;
  return time(() => checker.read(scanned), times).isAdmitted ? 'admitted as typed' : null;
}

function check(attempt: () => string | null): string | null {
  try {
    return attempt();
  } catch (error) {
    return error instanceof SlowError ? error.message : `threw ${String(error)}`;
  }
}
