import { readFileSync } from 'node:fs';
import { type Figure, toFigure } from '#scripts/bench/figure.ts';
import type { OpenPage } from '#scripts/bench/scan/open-page.ts';

const parts = 20;
const pageBytes = 4096;

/**
 * What the page's process holds after so many codes read by the product's reader, against after the first tenth of them.
 * The decoder keeps some kilobytes of each; only workers that are replaced keep the whole flat. Garbage is collected before
 * each look: the page's own heap stays at 2.4 MB, but the process gives up what it no longer needs when it likes, and 30 MB
 * of that were once measured as growth.
 */
export async function measureMemory(
  { page, chromium }: OpenPage,
  size: { decodes: number; seed: number },
  say: (line: string) => void,
): Promise<Figure[]> {
  const session = await chromium.browser.newBrowserCDPSession();
  const pids = (await session.send('SystemInfo.getProcessInfo')).processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => id);
  await session.detach();
  const devtools = await page.context().newCDPSession(page);
  const held: number[] = [];
  let read = 0;
  for (let part = 0; part < parts; part += 1) {
    read += await page.evaluate((times) => window.bench.readOften(times), Math.ceil(size.decodes / parts));
    await devtools.send('HeapProfiler.collectGarbage');
    held.push(Math.max(...pids.map(residentMb)));
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    say(
      `memory after ${read} codes: ${held.at(-1)?.toFixed(0)} MB, of which the page's heap ${(usedSize / 1e6).toFixed(2)}`,
    );
  }
  await devtools.detach();
  const baseline = Math.max(...held.slice(0, parts / 10));
  const value = Math.max(...held.slice(-parts / 10));
  const { seed } = size;
  return [toFigure({ figure: 'scan-memory', value, unit: 'MB', baseline, goal: 'ratio<=1.1', n: read, seed })];
}

/** Linux only; elsewhere nothing is measured, and the goal is not met. */
function residentMb(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes) / 1e6;
  } catch {
    return Number.NaN;
  }
}
