import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { openProjector, writeFilm } from '#scripts/film.ts';
import { launchChromium } from '#scripts/launch-chromium.ts';
import { buildPage, STRICT_CSP } from '#tests/renderer/scanner/page-server.ts';
import { BROWSER_MS, eventually, mount, texts } from '#tests/renderer/scanner/rig.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatebook-film-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('shows its scenes one after the other, again and again', BROWSER_MS, async () => {
  const server = await (await buildPage(join(folder, 'page'))).serve(STRICT_CSP);
  onTestFinished(server.close);
  const film = join(folder, 'film.y4m');
  writeFilm(film, [{ text: 'scene 1', frames: 10 }, { frames: 6 }, { text: 'scene 2', frames: 10 }, { frames: 6 }]);
  const chromium = await launchChromium({ film });
  onTestFinished(chromium.close);
  const page = await chromium.context.newPage();
  await page.goto(server.origin);
  await mount(page, 'zxing');
  await eventually(async () => (await texts(page)).join(', ')).toContain('scene 1, scene 2, scene 1');
});

it('keeps its length whatever is shown: Chromium ends with a film that ends inside a frame', () => {
  const projector = openProjector(join(folder, 'camera.y4m'));
  const lengths = [null, 'x', 'x'.repeat(1_000), null].map((text) => {
    projector.show(text);
    return statSync(projector.path).size;
  });
  projector.close();
  expect(new Set(lengths).size).toBe(1);
});
