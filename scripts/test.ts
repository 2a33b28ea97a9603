import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from '#scripts/build.ts';
import { ensureChromium } from '#scripts/ensure-chromium.ts';

/**
 * `npm test`: everything, in one go: types, lint, and every Vitest suite down to the journey in a real Chromium.
 * The screens are tested beside the rest, half of which waits for processes that it started. The last line counts real
 * results; a suite that could not even start counts as failed.
 */
type Count = { passed: number; failed: number; skipped: number };
const projects = ['node', 'browser'];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const add = (count: Partial<Count>) => {
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key] ?? 0;
};

function check(name: string, tool: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [`node_modules/.bin/${tool}`, ...args], { stdio: 'inherit' });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  add(status === 0 ? { passed: 1 } : { failed: 1 });
}

async function runSuite(project: string): Promise<void> {
  const resultsFile = `.cache/test-results-${project}.json`;
  rmSync(resultsFile, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultsFile}`,
  ];
  const vitest = spawn(process.execPath, ['node_modules/.bin/vitest', ...args], { stdio: 'inherit' });
  const [status] = await once(vitest, 'exit');
  const count = existsSync(resultsFile) ? readCount(resultsFile) : { failed: 0 };
  if (status !== 0 && count.failed === 0) count.failed = 1;
  add(count);
}

type Results = { testResults: { status: string; assertionResults: { status: string }[] }[] };

function readCount(resultsFile: string): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const { testResults } = JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
  for (const { status, assertionResults } of testResults) {
    for (const { status } of assertionResults) {
      if (status === 'passed' || status === 'failed') count[status] += 1;
      else count.skipped += 1;
    }
    if (status === 'failed' && !assertionResults.some(({ status }) => status === 'failed')) count.failed += 1;
  }
  return count;
}

try {
  console.log(ensureChromium().note);
  console.log(`screens: ${buildIfStale('renderer')}`);
  check('types', 'tsc', ['-b']);
  check('lint, format and the direction of imports', 'biome', ['ci', '--colors=off', '.']);
  mkdirSync('.cache', { recursive: true });
  await Promise.all(projects.map(runSuite));
} catch (error) {
  console.error((error as Error).message);
  add({ failed: 1 });
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
