import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CameraName, rankCameras } from '#renderer/scanner/camera-choice.ts';
import { featuresOf, setTorch } from '#renderer/scanner/camera-features.ts';
import type { BuiltPage, PageServer } from '#scripts/page.ts';
import { findChromium } from '#src/node/chromium.ts';
import { allowCamera } from '#src/node/kiosk-permissions.ts';
import { buildPage, STRICT_CSP } from '#tests/renderer/scanner/page-server.ts';
import { BROWSER_MS, eventually, lastStatus, liveTracks, mount, unmount } from '#tests/renderer/scanner/rig.ts';

const named = (...labels: string[]): CameraName[] => labels.map((label, at) => ({ label, deviceId: `id ${at}` }));

describe('of several cameras', () => {
  it.each([
    ['the one that was bought for it', ['Integrated Camera', 'HD Pro Webcam C920'], 'HD Pro Webcam C920'],
    ['the front of a tablet', ['Microsoft Camera Rear', 'Microsoft Camera Front'], 'Microsoft Camera Front'],
    ['one for pictures', ['Integrated IR Camera', 'Integrated Camera'], 'Integrated Camera'],
    ['a real one', ['OBS Virtual Camera', 'Integrated IR Camera'], 'Integrated IR Camera'],
    ['the first of equals', ['USB Camera A', 'USB Camera B'], 'USB Camera A'],
  ])('takes %s', (_, labels, expected) => expect(rankCameras(named(...labels), null)[0]?.label).toBe(expected));

  it('takes none but the one that was chosen, also in another socket, and any while that is away', () => {
    const cameras = named('Integrated Camera', 'USB Camera');
    expect(rankCameras(cameras, { label: 'Integrated Camera', deviceId: 'id 0' })).toEqual([cameras[0]]);
    expect(rankCameras(cameras, { label: 'Integrated Camera', deviceId: 'before' })).toEqual([cameras[0]]);
    expect(rankCameras(cameras, { label: 'Camera', deviceId: 'before' })).toEqual(cameras.toReversed());
  });
});

it('lights a camera that can, and asks for everything again with it', async () => {
  const asked: unknown[] = [];
  const track = {
    getCapabilities: () => ({ torch: true, zoom: { min: 1, max: 1, step: 1 } }),
    getSettings: () => ({}),
    applyConstraints: async (constraints: unknown) => void asked.push(constraints),
  } as unknown as MediaStreamTrack;
  expect(featuresOf(track)).toEqual({ hasTorch: true, zoom: null });
  await setTorch(track, true);
  expect(asked).toEqual([{ advanced: [{ torch: true }] }]);
});

describe('the camera of a kiosk with two', BROWSER_MS, () => {
  const [first, second] = ['fake_device_0', 'fake_device_1'];
  let folder: string;
  let built: BuiltPage;
  let server: PageServer;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatebook-cameras-'));
    built = await buildPage(join(folder, 'page'));
    server = await built.serve(STRICT_CSP);
    allowCamera(join(folder, 'chromium'), server.origin);
    const flags = ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream=device-count=2'];
    const executablePath = findChromium()?.path ?? '';
    context = await chromium.launchPersistentContext(join(folder, 'chromium'), { executablePath, args: flags });
  }, BROWSER_MS.timeout);
  afterAll(async () => {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.goto(server.origin);
  });
  afterEach(() => page.close());

  const show = async () => {
    await mount(page, 'zxing');
    await eventually(() => lastStatus(page)).toBe('live');
  };
  const label = () => page.evaluate(() => window.probe.camera?.label);
  const choose = (name: string | null) => page.evaluate((asked) => window.probe.choose(asked), name);

  it('is the one that was chosen, at once and after a new start, and one alone is on', async () => {
    expect(await page.evaluate(() => window.probe.cameraNames())).toEqual([first, second]);
    await show();
    expect(await label()).toBe(first);
    await choose(second);
    await eventually(label).toBe(second);
    await eventually(() => lastStatus(page)).toBe('live');
    expect(await liveTracks(page)).toBe(1);
    await page.reload();
    await show();
    expect(await label()).toBe(second);
    await choose(null);
    await eventually(label).toBe(first);
    await unmount(page);
    await eventually(() => liveTracks(page)).toBe(0);
  });

  it('zooms as far as it can, without asking anybody', async () => {
    await show();
    const zoomed = (value: number) =>
      page.evaluate(async (asked) => {
        await window.probe.camera?.setZoom(asked);
        return (window.probe.tracks.at(-1)?.getSettings() as { zoom?: number } | undefined)?.zoom;
      }, value);
    expect(await page.evaluate(() => window.probe.camera?.features.zoom)).toMatchObject({ min: 100, max: 400 });
    expect(await zoomed(250)).toBe(250);
    expect(await zoomed(9_000)).toBe(400);
  });

  it('is not given to another address', async () => {
    const stranger = await built.serve(STRICT_CSP);
    await page.goto(stranger.origin);
    expect(await page.evaluate(() => window.probe.cameraNames())).toEqual([]);
    const state = () => navigator.permissions.query({ name: 'camera' }).then((permission) => permission.state);
    expect(await page.evaluate(state)).toBe('prompt');
    await stranger.close();
  });
});
