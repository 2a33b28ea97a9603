import { join } from 'node:path';
import type { Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { openProjector } from '#scripts/film.ts';
import { launchChromium } from '#scripts/launch-chromium.ts';
import { setUpOffice } from '#tests/e2e/set-up.ts';
import { makeFolder } from '#tests/support/office.ts';
import { serveGatebook } from '#tests/support/run-gatebook.ts';

/**
 * A new office: its host in a process of its own, a Chromium whose only camera sees what the projector shows, and the kiosk
 * set up. When the test called `name` fails, what its pages showed stands in .cache: that says more than a stack.
 */
export async function openDoor(name: string) {
  const dataDir = makeFolder();
  const serving = await serveGatebook(dataDir);
  const projector = openProjector(join(makeFolder(), 'camera.y4m'));
  const chromium = await launchChromium({ film: projector.path, viewport: { width: 1080, height: 1920 } });
  onTestFinished(async ({ task }) => {
    const isFailed = task.result?.state === 'fail';
    for (const [index, page] of chromium.context.pages().entries()) {
      if (isFailed) await page.screenshot({ path: `.cache/${name}-failed-${index}.png` });
    }
    await chromium.close();
    projector.close();
  });
  const kiosk = await chromium.context.newPage();
  await kiosk.goto(serving.enterUrl);
  await setUpOffice(kiosk);
  const openPage = async (path: string, size?: { width: number; height: number }): Promise<Page> => {
    const page = await chromium.context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(new URL(path, kiosk.url()).href);
    return page;
  };
  return { dataDir, serving, projector, kiosk, openPage };
}
