import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { openProjector, type Projector } from '#scripts/film.ts';
import { type ChromiumOptions, launchChromium, type TestChromium } from '#scripts/launch-chromium.ts';
import type { PageServer } from '#scripts/page.ts';
import type { ViewName } from '#tests/renderer/scanner/page/probe.ts';
import { buildPage, STRICT_CSP } from '#tests/renderer/scanner/page-server.ts';

export const BROWSER_MS = { timeout: 60_000 };
const PATIENCE_MS = { timeout: 15_000 };

/** The test page, served, and a real Chromium whose camera sees what the projector shows. */
export type Rig = TestChromium & {
  readonly projector: Projector;
  /** The page's address, under the product's content security policy or another. */
  serve(csp?: string): Promise<string>;
  openPage(csp?: string): Promise<Page>;
};

export async function openRig(options: Omit<ChromiumOptions, 'film'> = {}): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'gatebook-scanner-'));
  const built = await buildPage(join(folder, 'page'));
  const projector = openProjector(join(folder, 'camera.y4m'));
  const chromium = await launchChromium({ ...options, film: projector.path });
  const servers = new Map<string, Promise<PageServer>>();
  const serve = async (csp = STRICT_CSP) => {
    const server = servers.get(csp) ?? built.serve(csp);
    servers.set(csp, server);
    return (await server).origin;
  };
  return {
    ...chromium,
    projector,
    serve,
    openPage: async (csp) => {
      const page = await chromium.context.newPage();
      await page.goto(await serve(csp));
      return page;
    },
    close: async () => {
      await chromium.close();
      projector.close();
      for (const server of servers.values()) await (await server).close();
      await rm(folder, { recursive: true });
    },
  };
}

export function mount(page: Page, view: ViewName, isStrict = false): Promise<void> {
  return page.evaluate(([name, strict]) => window.probe.mount(name, strict), [view, isStrict] as const);
}

export const unmount = (page: Page) => page.evaluate(() => window.probe.unmount());
export const liveTracks = (page: Page) => page.evaluate(() => window.probe.liveTracks());
export const openings = (page: Page) => page.evaluate(() => window.probe.openings());
/** What was read, without the repeats of a code that was held still for more than three seconds. */
export const texts = (page: Page) =>
  page.evaluate(() => window.probe.texts.filter((text, at, all) => text !== all[at - 1]));
export const workers = (page: Page) => page.evaluate(() => window.probe.workers.length);
export const lastStatus = (page: Page) => page.evaluate(() => window.probe.statuses.at(-1));

/** Waits for what the page will come to, and fails when it does not. */
export function eventually<Value>(look: () => Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(look, PATIENCE_MS);
}
