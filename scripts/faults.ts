import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { buildIfStale } from '#scripts/build.ts';

/**
 * `npm run -s test:faults -- [name…] [--seconds N] [--seed N]`: the long run of each fault, on all cores. Without --seconds
 * it goes on until the goal is reached. One JSON line a fault on stdout; fails when a line was lost or a change went
 * unnoticed, and also when the negative control found nothing.
 */
const goals = {
  powercut: 250_000,
  hostcut: 5_000,
  hostio: 2_000,
  kill: 10_000,
  iofault: 5_000,
  mutants: 150_000,
  attacks: 1_000,
  races: 1_000,
  scan: 20_000_000,
  clock: 100_000,
  migration: 50_000,
  backup: 50_000,
  restore: 50_000,
  soak: 1_200,
} as const satisfies Record<string, number>;
type Name = keyof typeof goals;

type Line = {
  fault: string;
  tried: number;
  acknowledged: number;
  lost: number;
  undetected: number;
  control: number;
  seed: number;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, seed: { type: 'string' } },
});
const isName = (text: string): text is Name => Object.hasOwn(goals, text);
const unknown = positionals.find((name) => !isName(name));
if (unknown) throw new Error(`there is no fault "${unknown}"; there are ${Object.keys(goals).join(', ')}`);
const names = positionals.length > 0 ? positionals.filter(isName) : (Object.keys(goals) as Name[]);
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);

/** The first process begins with the fixed seeds and the run's own, the others with seeds that follow from it. */
async function run(name: Name): Promise<Line> {
  const processes = availableParallelism();
  const limit = values.seconds
    ? ['--seconds', values.seconds]
    : ['--tries', String(Math.ceil(goals[name] / processes))];
  const lines = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      runOne(name, [...limit, '--seed', String((seed + index) >>> 0), ...(index > 0 ? ['--only-random'] : [])]),
    ),
  );
  const sum = (key: 'tried' | 'acknowledged' | 'lost' | 'undetected' | 'control') =>
    lines.reduce((total, line) => total + line[key], 0);
  return {
    fault: name,
    tried: sum('tried'),
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    undetected: sum('undetected'),
    control: sum('control'),
    seed,
  };
}

async function runOne(name: Name, options: string[]): Promise<Line> {
  const args = ['tests/faults/main.ts', name, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [stdout, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the fault "${name}" ended with ${code ?? signal} instead of a result`);
  return JSON.parse(stdout) as Line;
}

// The hosts that are killed and soaked serve the screens as well.
buildIfStale('renderer');
for (const name of names) {
  const startedMs = performance.now();
  const line = await run(name);
  console.log(JSON.stringify(line));
  const seconds = (performance.now() - startedMs) / 1000;
  console.error(`${name}: ${seconds.toFixed(0)} s, ${(line.tried / seconds).toFixed(1)} a second`);
  if (line.lost > 0 || line.undetected > 0 || line.control === 0) process.exitCode = 1;
}
