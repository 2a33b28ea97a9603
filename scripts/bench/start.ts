import { join } from 'node:path';
import { chromium } from 'playwright';
import { type Figure, median, toFigure } from '#scripts/bench/figure.ts';
import { withFolder } from '#scripts/bench/folders.ts';
import { countMovements, type HistorySize, openHistory } from '#scripts/bench/history.ts';
import { type SpawnedHost, spawnHost, untilReady } from '#scripts/bench/host.ts';
import { findChromium } from '#src/node/chromium.ts';
import { startGatebook } from '#src/node/start.ts';

export type StartSize = { history: HistorySize; starts: number };

/**
 * Seconds from the command to a kiosk that can be scanned at, on an office of one day; the same until the
 * welcome stands in a real Chromium, which is started then; and on a long history, beside the empty one, in turns.
 */
export async function* start({ history, starts }: StartSize, say: (line: string) => void): AsyncGenerator<Figure> {
  const dir = await openHistory(history, say);
  const movements = countMovements(dir);
  const { empty, full, screen } = await withFolder(async (folder) => {
    const book = join(folder, 'book');
    await claim(book);
    return measure(book, dir, starts);
  });
  const common = { unit: 's', n: starts, seed: history.seed };
  yield toFigure({ figure: 'start', value: median(empty), baseline: null, goal: 'value<=2', ...common });
  if (screen)
    yield toFigure({ figure: 'start-screen', value: median(screen), baseline: null, goal: 'value<=2', ...common });
  else say('start-screen: skipped, no Chromium was found');
  say(`starting on ${movements} movements`);
  yield toFigure({
    figure: 'start-million',
    value: median(full),
    baseline: median(empty),
    goal: 'ratio<=1.5',
    ...common,
  });
}

async function measure(emptyDir: string, fullDir: string, starts: number) {
  const browser = findChromium()?.path;
  const times = { empty: [] as number[], full: [] as number[], screen: browser ? ([] as number[]) : null };
  for (let round = 0; round <= starts; round += 1) {
    const empty = await once(emptyDir, untilReady);
    const full = await once(fullDir, untilReady);
    const screen = browser ? await once(emptyDir, (host) => untilWelcome(host, browser)) : 0;
    // Round 0 reads the program and the files into memory.
    if (round === 0) continue;
    times.empty.push(empty);
    times.full.push(full);
    times.screen?.push(screen);
  }
  return times;
}

/** Seconds of one start, measured by `until` in milliseconds. */
async function once(dir: string, until: (host: SpawnedHost) => Promise<number>): Promise<number> {
  const host = await spawnHost(dir);
  try {
    return (await until(host)) / 1000;
  } finally {
    await host.stop();
  }
}

async function untilWelcome({ enterUrl, startedMs }: SpawnedHost, executablePath: string): Promise<number> {
  const flags = ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage();
    await page.goto(enterUrl);
    await page.getByText('Quét mã QR hoặc căn cước').first().waitFor();
    return performance.now() - startedMs;
  } finally {
    await browser.close();
  }
}

/** The smallest demo office on its first day: an unclaimed book would show the wizard instead of the welcome. */
async function claim(dataDir: string): Promise<void> {
  const gatebook = await startGatebook({ dataDir });
  await gatebook.fillDemo({ people: 0, days: 1, seed: 1 });
  await gatebook.close();
}
