import type { Page, Request } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as rigs from '#tests/renderer/scanner/rig.ts';

const { BROWSER_MS, eventually, liveTracks, mount, openings, texts, unmount } = rigs;

let rig: rigs.Rig;
let page: Page;

beforeAll(async () => {
  rig = await rigs.openRig();
}, BROWSER_MS.timeout);
afterAll(() => rig.close());
beforeEach(async () => {
  rig.projector.show(null);
  page = await rig.openPage();
});
afterEach(() => page.close());

/** Closes the view between the call for the camera and its coming. */
async function unmountWhileOpening(source: Parameters<typeof mount>[1]): Promise<void> {
  await page.evaluate(async (name) => {
    window.probe.mount(name, false);
    while (window.probe.openings() === 0) await new Promise(requestAnimationFrame);
    window.probe.unmount();
  }, source);
  await eventually(() => openings(page)).toBe(0);
  expect(await page.evaluate(() => window.probe.tracks.length)).toBe(1);
}

describe.each(['zxing', 'html5'] as const)('the %s source', BROWSER_MS, (source) => {
  it('reads the code that is shown, and another at once', async () => {
    await mount(page, source);
    await eventually(() => rigs.lastStatus(page)).toBe('live');
    expect(await texts(page)).toEqual([]);
    rig.projector.show('GB1.first');
    await eventually(() => texts(page)).toEqual(['GB1.first']);
    rig.projector.show('001099012345||Đặng Thị Hường|01021990|Nữ|Phường Ô Chợ Dừa|02052021');
    await eventually(() => texts(page)).toEqual([
      'GB1.first',
      '001099012345||Đặng Thị Hường|01021990|Nữ|Phường Ô Chợ Dừa|02052021',
    ]);
    expect(await rigs.workers(page)).toBe(source === 'zxing' ? 1 : 0);
  });

  it('uses one camera in strict mode, and none after it', async () => {
    rig.projector.show('strict');
    await mount(page, source, true);
    await eventually(() => texts(page)).toEqual(['strict']);
    expect(await page.evaluate(() => window.probe.effects)).toBe(2);
    expect(await liveTracks(page)).toBe(1);
    await unmount(page);
    await eventually(() => liveTracks(page)).toBe(0);
  });

  it('turns off a camera that comes after the view has gone', async () => {
    await unmountWhileOpening(source);
    expect(await liveTracks(page)).toBe(0);
  });

  it('reads again when it is mounted again', async () => {
    const visits = ['first visit', 'second visit'];
    for (const visit of visits) {
      rig.projector.show(visit);
      await mount(page, source);
      await eventually(async () => (await texts(page)).at(-1)).toBe(visit);
      await unmount(page);
    }
    await eventually(() => liveTracks(page)).toBe(0);
    expect(await texts(page)).toEqual(visits);
  });
});

describe('the counters of the page', BROWSER_MS, () => {
  it("see html5-qrcode's own camera left on", async () => {
    await unmountWhileOpening('leaky');
    expect(await liveTracks(page)).toBe(1);
  });

  it('see two cameras of html5-qrcode in strict mode', async () => {
    await mount(page, 'leaky', true);
    await eventually(() => liveTracks(page)).toBe(2);
  });
});

describe('the network', BROWSER_MS, () => {
  const outside = (urls: readonly string[]) => urls.filter((url) => !url.startsWith(new URL(page.url()).origin));

  it('carries nothing to another origin, and the worker and its wasm come from ours', async () => {
    const urls: string[] = [];
    const note = (request: Request) => urls.push(request.url());
    rig.context.on('request', note);
    rig.projector.show('at home');
    for (const source of ['zxing', 'html5'] as const) {
      await mount(page, source);
      await eventually(() => texts(page)).toContain('at home');
      await unmount(page);
    }
    rig.context.off('request', note);
    expect(outside(urls)).toEqual([]);
    expect(urls.some((url) => url.includes('zxing.worker'))).toBe(true);
    expect(urls.some((url) => url.endsWith('.wasm'))).toBe(true);
    expect(await page.evaluate(() => window.probe.violations)).toEqual([]);
  });

  it('would be seen to carry more: the same watch sees a request elsewhere', async () => {
    const request = page.evaluate(() =>
      fetch('https://example.org/zxing_reader.wasm').then(
        () => 'sent',
        () => 'stopped',
      ),
    );
    expect(await request).toBe('stopped');
    const violations = await page.evaluate(() => window.probe.violations);
    expect(outside(violations)).toEqual(['https://example.org/zxing_reader.wasm']);
  });
});
