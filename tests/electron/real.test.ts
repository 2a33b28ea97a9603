import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron } from '#scripts/electron-binary.ts';

const binary = findElectron();
const main = join(import.meta.dirname, '../../out/main/main.js');
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const reason = !binary
  ? 'no Electron binary'
  : !hasScreen
    ? 'no screen'
    : !existsSync(main)
      ? 'not built (npm run build)'
      : null;
if (reason) console.log(`skipped: ${reason}`);

describe.skipIf(reason !== null)('real Electron', () => {
  let dataDir: string;
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gatebook-electron-'));
    // As root (containers) Chromium's sandbox cannot start; everywhere else it is part of what is tested.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const camera = ['--use-fake-device-for-media-stream'];
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: [...sandbox, ...camera, main, '--data', dataDir],
    });
    page = await app.firstWindow();
    await page.waitForLoadState('load');
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });

  it('opens the kiosk, which finds the book behind it', async () => {
    expect(page.url()).toBe('app://gatebook/');
    await page.getByRole('button').first().waitFor();
    expect(await app.windows()).toHaveLength(1);
  });

  it('gives the page one function and nothing of Node or Electron', async () => {
    expect(await page.evaluate(() => Object.keys(window.gatebook ?? {}))).toEqual(['connect']);
    expect(
      await page.evaluate(() => ['require', 'process', 'Buffer', 'ipcRenderer'].filter((name) => name in window)),
    ).toEqual([]);
  });

  it('serves the page under the policy, with the camera and without anything else', async () => {
    const answer = await page.evaluate(async () => {
      const { headers } = await fetch('/');
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error) => error.name,
      );
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error) => error.name,
      );
      const elsewhere = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'blocked',
      );
      return { policy: headers.get('content-security-policy'), camera, microphone, elsewhere };
    });
    expect(answer.policy).toContain("default-src 'none'");
    expect(answer).toMatchObject({ camera: 'granted', microphone: 'NotAllowedError', elsewhere: 'blocked' });
  });

  it('does not leave: no window, no navigation, no key that commands', async () => {
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    await page.evaluate(() => location.assign('https://example.org/'));
    await page.keyboard.press('F5');
    await page.keyboard.press('Control+R');
    expect(page.url()).toBe('app://gatebook/');
    expect(await page.evaluate(() => document.title)).toBe('Sổ Cổng');
  });
});
