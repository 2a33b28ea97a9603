import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CSP_WITHOUT_WASM } from '#tests/renderer/scanner/page-server.ts';
import * as rigs from '#tests/renderer/scanner/rig.ts';

const { BROWSER_MS, eventually, lastStatus, liveTracks, mount, texts, workers } = rigs;

let rig: rigs.Rig;
let page: Page;

beforeAll(async () => {
  rig = await rigs.openRig();
}, BROWSER_MS.timeout);
afterAll(() => rig.close());
beforeEach(() => rig.projector.show(null));
afterEach(() => page.close());

async function openPage(csp?: string): Promise<void> {
  page = await rig.openPage(csp);
}

describe('the zxing worker', BROWSER_MS, () => {
  beforeEach(() => openPage());

  it('is replaced when it dies, and reading goes on', async () => {
    rig.projector.show('before');
    await mount(page, 'zxing-short-lived');
    await eventually(() => texts(page)).toContain('before');
    rig.projector.show(null);
    const before = await page.evaluate(() => {
      window.probe.workers.at(-1)?.terminate();
      return window.probe.workers.length;
    });
    rig.projector.show('after');
    await eventually(() => texts(page)).toContain('after');
    expect(await workers(page)).toBeGreaterThan(before);
  });

  it('is replaced after its share of hits, because it keeps memory of each', async () => {
    rig.projector.show('held still');
    await mount(page, 'zxing-short-lived');
    await eventually(() => workers(page)).toBeGreaterThan(3);
  });
});

it('reads without VideoFrame, by way of ImageBitmap', BROWSER_MS, async () => {
  page = await rig.context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'VideoFrame'));
  await page.goto(await rig.serve());
  expect(await page.evaluate(() => typeof VideoFrame)).toBe('undefined');
  rig.projector.show('as a bitmap');
  await mount(page, 'zxing');
  await eventually(() => texts(page)).toEqual(['as a bitmap']);
});

describe('where WebAssembly may not run', BROWSER_MS, () => {
  beforeEach(() => openPage(CSP_WITHOUT_WASM));

  it('the zxing source says that it is not supported, and lets go of the camera', async () => {
    await mount(page, 'zxing');
    await eventually(() => lastStatus(page)).toBe('unsupported');
    await eventually(() => liveTracks(page)).toBe(0);
  });

  it('the default source goes on with html5-qrcode', async () => {
    rig.projector.show('second way');
    await mount(page, 'default');
    await eventually(() => texts(page)).toEqual(['second way']);
    expect(await page.evaluate(() => window.probe.statuses)).not.toContain('unsupported');
    expect(await liveTracks(page)).toBe(1);
  });
});
