import { createRandom } from '#src/node/demo/random.ts';
import { makeCodes } from '#tests/domain/codes/corpus/make-codes.ts';
import { emptyTally, type Fault, type FaultRun, seedsOf, type Tally } from '#tests/faults/fault.ts';
import { typeInto } from '#tests/faults/scan/check-keys.ts';
import { createChecker } from '#tests/faults/scan/check-text.ts';
import { drawInput } from '#tests/faults/scan/inputs.ts';

const inputsPerSeed = 500_000;
const codesPerSeed = 140;
const mostMs = 5;
const controlEvery = 20;

type Times = { worstMs: number; late: number };

/**
 * Random and mutated texts, each through the scanner's key machine and through the reader of codes. None may throw, none
 * may take 5 ms, and none may be called signed that was not issued. `acknowledged` counts the genuine ones among them,
 * `lost` those of them that were refused; the control is the reader without its signatures.
 */
export const scan: Fault = async (run) => {
  const tally = emptyTally();
  const times: Times = { worstMs: 0, late: 0 };
  for (const seed of seedsOf(run)) {
    tryInputs(seed, run, tally, times);
    if (run.isEnough(tally.tried)) break;
  }
  const { worstMs, late } = times;
  run.say(`longest ${worstMs.toFixed(2)} ms; ${late} of ${tally.tried} took over ${mostMs} ms once and not again`);
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
      const typed = typeInto(text, random);
      if (typed.problem) return typed.problem;
      if (typed.text !== null && typed.text !== text && checker.read(typed.text).isAdmitted) return 'admitted as typed';
      const { seen, isAdmitted } = time(() => checker.read(text), times);
      const kind = genuine.get(text.trim());
      if (kind) tally.acknowledged += 1;
      if (kind && seen.kind !== kind) tally.lost += 1;
      return isAdmitted ? 'admitted' : null;
    });
    tally.tried += 1;
    if (count % controlEvery === 0 && checker.isAdmittedUnguarded(text)) tally.control += 1;
    if (problem === null) continue;
    tally.undetected += 1;
    run.say(`seed ${seed}, input ${count}: ${problem}`);
  }
}

function check(attempt: () => string | null): string | null {
  try {
    return attempt();
  } catch (error) {
    return error instanceof SlowError ? error.message : `threw ${String(error)}`;
  }
}

class SlowError extends Error {}

/** Other work on the machine may stop any run; a text that is slow by itself takes the processor that long every time. */
function time<T>(work: () => T, times: Times): T {
  const startedMs = performance.now();
  const answer = work();
  const tookMs = performance.now() - startedMs;
  times.worstMs = Math.max(times.worstMs, tookMs);
  if (tookMs <= mostMs) return answer;
  const againMs = meanProcessorMs(work);
  if (againMs > mostMs) throw new SlowError(`takes ${againMs.toFixed(1)} ms of the processor`);
  times.late += 1;
  return answer;
}

const repeats = 16;

/** The system counts a thread's time in ticks of some milliseconds: only the sum of several runs says anything. */
function meanProcessorMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let run = 0; run < repeats; run += 1) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / repeats;
}
