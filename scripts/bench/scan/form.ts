import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Figure, p95, toFigure } from '#scripts/bench/figure.ts';
import { withFolder } from '#scripts/bench/folders.ts';
import { codeText } from '#scripts/bench/scan/texts.ts';
import { buildIfStale } from '#scripts/build.ts';
import { openProjector } from '#scripts/film.ts';
import { launchChromium } from '#scripts/launch-chromium.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { serveHttp } from '#src/node/http/serve.ts';
import { startGatebook } from '#src/node/start.ts';

/**
 * From the first picture of the camera that holds a citizen card's code until the holder's name stands in the kiosk's form,
 * in the product as it is: its host, its screens, a Chromium whose camera is a file of ten pictures a second.
 */
export async function measureForm(
  size: { cards: number; seed: number },
  say: (line: string) => void,
): Promise<Figure[]> {
  buildIfStale('renderer');
  const random = createRandom(size.seed);
  const times = await withKiosk(async (page, show) => {
    const each: number[] = [];
    for (let card = 0; card < size.cards; card += 1) {
      await waitForGrey(page);
      const filled = page.evaluate(untilFilled);
      show(codeText(random, 'card'));
      each.push(await filled);
      show(null);
      await page.getByRole('button', { name: 'Hủy' }).click();
    }
    return each;
  });
  say(`picture to filled form: ${times.map((ms) => ms.toFixed(0)).join(' ')} ms`);
  const figure = { figure: 'scan-form-p95', value: p95(times), unit: 'ms', baseline: null, n: times.length };
  return [toFigure({ ...figure, goal: 'value<=300', seed: size.seed })];
}

type Show = (text: string | null) => void;

function withKiosk<T>(work: (page: Page, show: Show) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const gatebook = await startGatebook({ dataDir: join(folder, 'book') });
    await gatebook.fillDemo({ people: 30, days: 2, seed: 1 });
    const log = () => undefined;
    const host = await serveHttp({ gatebook, rendererDir: 'out/renderer', port: 0, host: '127.0.0.1', log });
    const projector = openProjector(join(folder, 'camera.y4m'));
    const chromium = await launchChromium({ film: projector.path });
    try {
      const page = await chromium.context.newPage();
      await page.goto(host.enterUrl);
      return await work(page, projector.show);
    } finally {
      await chromium.close();
      projector.close();
      await host.close();
      await gatebook.close();
    }
  });
}

/** The camera is open and sees nothing, and its reader has been compiled, as it is when somebody comes to the door. */
async function waitForGrey(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  await page.waitForTimeout(3_000);
}

/** Runs in the page. Black and white on grey: the code is there once the middle of the picture is not all the same. */
function untilFilled(): Promise<number> {
  return new Promise((resolve) => {
    const video = document.querySelector('video') as HTMLVideoElement;
    const canvas = new OffscreenCanvas(32, 18);
    const pen = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
    const isShown = () => {
      pen.drawImage(video, 0, 0, 32, 18);
      const { data } = pen.getImageData(8, 4, 16, 10);
      const levels = [...data].filter((_, at) => at % 4 === 0);
      return Math.max(...levels) - Math.min(...levels) > 40;
    };
    const awaitForm = (seenMs: number) => {
      // The particulars that the card has brought: name, number, birth, sex and address.
      if (document.querySelectorAll('dd').length >= 4) resolve(performance.now() - seenMs);
      else requestAnimationFrame(() => awaitForm(seenMs));
    };
    const watch = () =>
      video.requestVideoFrameCallback((nowMs) => {
        if (isShown()) awaitForm(nowMs);
        else watch();
      });
    watch();
  });
}
