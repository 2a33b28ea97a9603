import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { withFolder } from '#scripts/bench/folders.ts';
import { launchChromium, type TestChromium } from '#scripts/launch-chromium.ts';
import { buildPage } from '#scripts/page.ts';
import { contentSecurityPolicy } from '#src/node/http/headers.ts';

// The page is kept with the tests: it is a piece of screen, and scripts know none.
const root = fileURLToPath(new URL('../../../tests/renderer/scanner/bench/', import.meta.url));

export type OpenPage = { readonly page: Page; readonly chromium: TestChromium };

/** Works with the bench page in a real Chromium, under the product's own policy; pictures come from `pictureDir`. */
export function withPage<T>(pictureDir: string | null, work: (open: OpenPage) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const server = await (await buildPage(root, join(folder, 'page'), 'production')).serve(contentSecurityPolicy);
    const chromium = await launchChromium();
    try {
      const page = await chromium.context.newPage();
      if (pictureDir !== null) {
        await page.route('**/pictures/**', (route) => {
          const [, path = ''] = decodeURIComponent(new URL(route.request().url()).pathname).split('/pictures/');
          return route.fulfill({ body: readFileSync(join(pictureDir, path)) });
        });
      }
      await page.goto(server.origin);
      await page.waitForFunction(() => 'bench' in window);
      return await work({ page, chromium });
    } finally {
      await chromium.close();
      await server.close();
    }
  });
}
