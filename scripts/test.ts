import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from '#scripts/build.ts';
import { ensureChromium } from '#scripts/ensure-chromium.ts';

/**
 * `npm test`: everything, in one go: types, lint, and every Vitest suite down to the journey in a real Chromium.
 * The last line counts real results; a suite that could not even start counts as failed.
 */
type Count = { passed: number; failed: number; skipped: number };
const resultsFile = '.cache/test-results.json';

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const add = (count: Partial<Count>) => {
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key] ?? 0;
};

function check(name: string, tool: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [`node_modules/.bin/${tool}`, ...args], { stdio: 'inherit' });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  add(status === 0 ? { passed: 1 } : { failed: 1 });
}

function runSuites(): void {
  mkdirSync('.cache', { recursive: true });
  rmSync(resultsFile, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`];
  const { status } = spawnSync(process.execPath, ['node_modules/.bin/vitest', ...args], { stdio: 'inherit' });
  const count = readCount();
  if (status !== 0 && count.failed === 0) count.failed = 1;
  add(count);
}

type Results = { testResults: { status: string; assertionResults: { status: string }[] }[] };

function readCount(): Count {
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
  runSuites();
} catch (error) {
  console.error((error as Error).message);
  add({ failed: 1 });
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
