import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium, type TestChromium } from '#scripts/launch-chromium.ts';
import { freePort } from '#tests/renderer/scanner/free-port.ts';
import * as rigs from '#tests/renderer/scanner/rig.ts';

const { BROWSER_MS, eventually, lastStatus, liveTracks, mount, texts } = rigs;

let rig: rigs.Rig;
let debuggingPort: number;

beforeAll(async () => {
  debuggingPort = await freePort();
  rig = await rigs.openRig({ args: [`--remote-debugging-port=${debuggingPort}`] });
}, BROWSER_MS.timeout);
afterAll(() => rig.close());
beforeEach(() => rig.projector.show(null));

/** The process that reads the camera for the browser: ended or halted, it does to the page what a bad plug does. */
async function cameraProcess({ browser }: TestChromium): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const found = processInfo.find(({ type }) => type.includes('VideoCaptureService'));
  if (!found) throw new Error('The browser has no process for the camera.');
  return found.id;
}

const seen = (page: Page) => page.evaluate(() => window.probe.statuses);

describe('a camera in trouble', BROWSER_MS, () => {
  it('is reported as missing where there is none', async () => {
    const blind = await launchChromium();
    onTestFinished(blind.close);
    const page = await blind.context.newPage();
    await page.goto(await rig.serve());
    await mount(page, 'default');
    await eventually(() => lastStatus(page)).toBe('no-camera');
    expect(await liveTracks(page)).toBe(0);
  });

  it('is reported as refused, and goes live when it is allowed', async () => {
    const asking = await launchChromium({ film: rig.projector.path, isCameraAsked: true });
    onTestFinished(asking.close);
    const page = await asking.context.newPage();
    await page.goto(await rig.serve());
    await mount(page, 'default');
    await eventually(() => lastStatus(page)).toBe('refused');
    await asking.context.grantPermissions(['camera']);
    await eventually(() => lastStatus(page)).toBe('live');
    await asking.context.clearPermissions();
    await eventually(() => lastStatus(page)).toBe('refused');
    expect(await seen(page)).toEqual(['opening', 'refused', 'live', 'lost', 'refused']);
  });

  it('is reported as lost when it goes, and reads again when it is back', async () => {
    const page = await rig.openPage();
    await mount(page, 'default');
    await eventually(() => lastStatus(page)).toBe('live');
    process.kill(await cameraProcess(rig), 'SIGKILL');
    await eventually(() => seen(page)).toEqual(['opening', 'live', 'lost', 'live']);
    rig.projector.show('back');
    await eventually(() => texts(page)).toEqual(['back']);
    expect(await liveTracks(page)).toBe(1);
    await page.close();
  });

  it('is reported as lost when it freezes without a word', async () => {
    const page = await rig.openPage();
    await mount(page, 'default');
    await eventually(() => lastStatus(page)).toBe('live');
    const pid = await cameraProcess(rig);
    process.kill(pid, 'SIGSTOP');
    await eventually(() => lastStatus(page)).toBe('lost');
    process.kill(pid, 'SIGCONT');
    await eventually(() => lastStatus(page)).toBe('live');
    expect(await liveTracks(page)).toBe(1);
    await page.close();
  });
});

it('turns its camera off while the page is hidden, and on again when it is seen', BROWSER_MS, async () => {
  // Playwright tells every page that it is seen, except over this connection.
  const plain = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`, { noDefaults: true });
  const context = plain.contexts()[0] as BrowserContext;
  const page = await context.newPage();
  await page.goto(await rig.serve());
  await mount(page, 'default');
  await eventually(() => lastStatus(page)).toBe('live');

  const other = await context.newPage();
  await other.bringToFront();
  await eventually(() => liveTracks(page)).toBe(0);
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');

  rig.projector.show('seen again');
  await page.bringToFront();
  await eventually(() => texts(page)).toEqual(['seen again']);
  expect(await liveTracks(page)).toBe(1);
  await plain.close();
});
