import { chromium, type Page } from 'playwright';
import { type Figure, toFigure } from '#scripts/bench/figure.ts';
import { spawnHost } from '#scripts/bench/host.ts';
import { benchPin } from '#scripts/bench/pin.ts';
import { findChromium } from '#src/node/chromium.ts';

const table = '[role="grid"]';
const mostMegabytes = 150;

/** The longest frame while the whole book is dragged and wheeled through, and what the page holds in memory after it. */
export async function measureScrolling(
  dataDir: string,
  { jumps, seed }: { jumps: number; seed: number },
  say: (line: string) => void,
): Promise<Figure[]> {
  const executablePath = findChromium()?.path;
  if (!executablePath) {
    say('desk-frame: skipped, no Chromium was found');
    return [];
  }
  const host = await spawnHost(dataDir);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await openLog(page, host.enterUrl);
    const idle = await longestFrame(page, 'rest', jumps);
    const dragged = await longestFrame(page, 'drag', jumps);
    const wheeled = await longestFrame(page, 'wheel', jumps);
    const megabytes = await heapOf(page);
    const common = { baseline: idle, unit: 'ms', goal: 'value<=50' as const, n: jumps, seed };
    return [
      toFigure({ ...common, figure: 'desk-frame-drag', value: dragged }),
      toFigure({ ...common, figure: 'desk-frame-wheel', value: wheeled }),
      toFigure({
        ...common,
        figure: 'desk-memory',
        value: megabytes,
        baseline: null,
        unit: 'MB',
        goal: `value<=${mostMegabytes}`,
      }),
    ];
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function openLog(page: Page, enterUrl: string): Promise<void> {
  await page.goto(enterUrl);
  await page.goto(new URL('/desk', enterUrl).href);
  await page.getByRole('button', { name: /Nguyễn Văn Mẫu/ }).click();
  await page.keyboard.type(benchPin);
  await page.getByRole('region', { name: 'Đang ở trong', exact: true }).waitFor();
  await page.keyboard.press('q');
  await page.locator(`${table} tr[aria-rowindex="2"]`).waitFor();
  // Until the whole book is counted the scroll bar knows only the newest page.
  await page.waitForFunction(
    (grid) => Number(document.querySelector(grid)?.getAttribute('aria-rowcount')) > 200,
    table,
    { timeout: 60_000 },
  );
}

/** `drag`: to places all over the book, one after the other; `wheel`: on from there in small steps. */
const longestFrame = (page: Page, way: 'rest' | 'drag' | 'wheel', steps: number): Promise<number> =>
  page.evaluate(
    async ({ grid, way, steps }) => {
      // What scrolls is the box around the track around the table.
      const box = document.querySelector(grid)?.parentElement?.parentElement as HTMLElement;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const last = box.scrollHeight - box.clientHeight;
      let longest = 0;
      let before = await frame();
      for (let step = 0; step < steps; step += 1) {
        if (way === 'drag') box.scrollTop = last * ((step * 0.618_034) % 1);
        if (way === 'wheel') box.scrollTop += 120;
        for (let rest = 0; rest < 6; rest += 1) {
          const now = await frame();
          longest = Math.max(longest, now - before);
          before = now;
        }
      }
      return longest;
    },
    { grid: table, way, steps },
  );

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
