import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { attacks } from '#tests/faults/attacks.ts';
import { backup } from '#tests/faults/backup.ts';
import { clock } from '#tests/faults/clock.ts';
import { type Fault, type FaultLine, makeMemoryFolder } from '#tests/faults/fault.ts';
import { hostcut } from '#tests/faults/hostcut.ts';
import { hostio } from '#tests/faults/hostio.ts';
import { iofault } from '#tests/faults/iofault.ts';
import { kill } from '#tests/faults/kill.ts';
import { migration } from '#tests/faults/migration.ts';
import { mutants } from '#tests/faults/mutants.ts';
import { powercut } from '#tests/faults/powercut.ts';
import { proofs } from '#tests/faults/proofs.ts';
import { races } from '#tests/faults/races.ts';
import { restore } from '#tests/faults/restore.ts';
import { scan } from '#tests/faults/scan.ts';
import { soak } from '#tests/faults/soak.ts';

/** One fault in this process: NAME [--seconds N] [--tries N] [--seed N] [--only-random]. One JSON line on stdout, all else on stderr. */
const faults: Record<string, Fault> = {
  powercut,
  hostcut,
  hostio,
  kill,
  iofault,
  mutants,
  attacks,
  races,
  proofs,
  clock,
  migration,
  backup,
  restore,
  scan,
  soak,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    tries: { type: 'string' },
    seed: { type: 'string' },
    'only-random': { type: 'boolean' },
  },
});
const name = positionals[0] ?? '';
const fault = faults[name];
if (!fault) throw new Error(`there is no fault "${name}"; there are ${Object.keys(faults).join(', ')}`);

const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
const endMs = performance.now() + Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1000;
const mostTries = Number(values.tries ?? Number.POSITIVE_INFINITY);
const { dir, remove } = makeMemoryFolder();

/** Asked after every try, also by faults that leave the event loop no turn: so it also tells that the run is alive. */
const tellEveryMs = 30_000;
const startedMs = performance.now();
let toldMs = startedMs;
function isEnough(tried: number): boolean {
  const nowMs = performance.now();
  if (nowMs - toldMs > tellEveryMs) {
    toldMs = nowMs;
    process.stderr.write(`${name}: ${tried} tried in ${Math.round((nowMs - startedMs) / 1000)} s\n`);
  }
  return tried >= mostTries || nowMs >= endMs;
}

try {
  const tally = await fault({
    seed,
    hasFixedSeeds: !values['only-random'],
    dir,
    isEnough,
    say: (text) => process.stderr.write(`${name}: ${text}\n`),
  });
  console.log(JSON.stringify({ fault: name, ...tally, seed } satisfies FaultLine));
} finally {
  remove();
}
