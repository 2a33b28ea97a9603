import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { buildIfStale } from '#scripts/build.ts';

/**
 * `npm run -s test:faults -- [name…] [--seconds N] [--seed N] [--processes N] [--record]`: the long run of each fault, on
 * all cores. Without --seconds it goes on until the goal is reached. One JSON line a fault on stdout; fails when a line was
 * lost or a change went unnoticed, and also when the negative control found nothing. `--record` adds the line, with its day
 * and commit, to the runs kept in the repository; `--rest` runs only what those leave to the goal, with new seeds alone;
 * `--sum` adds them up beside their goals and runs nothing.
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
  proofs: 1_000_000,
  scan: 20_000_000,
  clock: 100_000,
  migration: 50_000,
  backup: 50_000,
  restore: 50_000,
  // Ten minutes of one a second.
  soak: 600,
} as const satisfies Record<string, number>;
type Name = keyof typeof goals;

type Line = { fault: string; seed: number } & Record<(typeof counts)[number], number>;
const counts = ['tried', 'acknowledged', 'lost', 'undetected', 'control'] as const;
const runsFile = 'tests/faults/runs.jsonl';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    processes: { type: 'string' },
    record: { type: 'boolean' },
    rest: { type: 'boolean' },
    sum: { type: 'boolean' },
  },
});
const isName = (text: string): text is Name => Object.hasOwn(goals, text);
const unknown = positionals.find((name) => !isName(name));
if (unknown) throw new Error(`there is no fault "${unknown}"; there are ${Object.keys(goals).join(', ')}`);
const names = positionals.length > 0 ? positionals.filter(isName) : (Object.keys(goals) as Name[]);
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);

/** The first process begins with the fixed seeds and the run's own, the others with seeds that follow from it. */
async function run(name: Name, goal: number): Promise<Line> {
  const processes = Number(values.processes ?? availableParallelism());
  const limit = [
    ...(values.seconds ? ['--seconds', values.seconds] : []),
    ...(values.seconds && !values.rest ? [] : ['--tries', String(Math.ceil(goal / processes))]),
  ];
  const isGoneOn = goal < goals[name];
  const lines = await Promise.all(
    Array.from({ length: processes }, (_, index) => {
      const own = index > 0 || isGoneOn ? ['--only-random'] : [];
      return runOne(name, [...limit, '--seed', String((seed + index) >>> 0), ...own]);
    }),
  );
  return addUp(name, lines, seed);
}

const addUp = (fault: Name, lines: readonly Line[], seed: number): Line => ({
  fault,
  ...(Object.fromEntries(counts.map((key) => [key, lines.reduce((total, line) => total + line[key], 0)])) as Record<
    (typeof counts)[number],
    number
  >),
  seed,
});

async function runOne(name: Name, options: string[]): Promise<Line> {
  const args = ['tests/faults/main.ts', name, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [stdout, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the fault "${name}" ended with ${code ?? signal} instead of a result`);
  return JSON.parse(stdout) as Line;
}

const isBad = ({ lost, undetected, control }: Line): boolean => lost > 0 || undetected > 0 || control === 0;

function record(line: Line): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const on = new Date().toISOString().slice(0, 10);
  appendFileSync(runsFile, `${JSON.stringify({ ...line, on, commit })}\n`);
}

/** Each recorded run had a seed of its own, so that runs on different days add up. */
function recordedOf(name: Name): Omit<Line, 'seed'> & { runs: number } {
  const kept = readFileSync(runsFile, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Line);
  const runs = kept.filter(({ fault }) => fault === name);
  const { seed: _seed, ...total } = addUp(name, runs, 0);
  return { ...total, runs: runs.length };
}

async function runAndTell(name: Name): Promise<void> {
  const startedMs = performance.now();
  const goal = values.rest ? goals[name] - recordedOf(name).tried : goals[name];
  if (goal <= 0) return console.error(`${name}: the recorded runs have reached the goal`);
  const line = await run(name, goal);
  console.log(JSON.stringify(line));
  if (values.record) record(line);
  const seconds = (performance.now() - startedMs) / 1000;
  console.error(`${name}: ${seconds.toFixed(0)} s, ${(line.tried / seconds).toFixed(1)} a second`);
  if (isBad(line)) process.exitCode = 1;
}

if (values.sum) for (const name of names) console.log(JSON.stringify({ ...recordedOf(name), goal: goals[name] }));
else {
  // The hosts that are killed and soaked serve the screens as well.
  buildIfStale('renderer');
  for (const name of names) await runAndTell(name);
}
