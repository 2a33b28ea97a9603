import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ensureChromium } from '#scripts/ensure-chromium.ts';
import { findChromium } from '#src/node/chromium.ts';

// A machine of our own making: nothing on its PATH but what a test puts there, and nothing to download from.
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatebook-path-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('GATEBOOK_CHROMIUM', '');
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'playwright'));
  vi.stubEnv('PLAYWRIGHT_DOWNLOAD_HOST', 'http://127.0.0.1:9');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function putCommand(name: string, exitCode: number): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\nexit ${exitCode}\n`);
  await chmod(path, 0o755);
  return path;
}

it('finds the chromium of the system, and says where', async () => {
  const path = await putCommand('chromium', 0);
  expect(ensureChromium()).toEqual({ path, note: `Chromium: ${path}, the system's` });
});

it('passes over one that is there and does not run, like Ubuntu’s without its snap', async () => {
  await putCommand('chromium-browser', 1);
  expect(findChromium()).toBeNull();
  const path = await putCommand('google-chrome', 0);
  expect(findChromium()?.path).toBe(path);
});

it('takes the one that is named before all others, and no other when that does not run', async () => {
  await putCommand('chromium', 0);
  const named = await putCommand('my-chromium', 0);
  vi.stubEnv('GATEBOOK_CHROMIUM', named);
  expect(findChromium()?.path).toBe(named);
  await putCommand('my-chromium', 1);
  expect(findChromium()).toBeNull();
  expect(ensureChromium).toThrow(/^GATEBOOK_CHROMIUM names .*: correct it or unset it\.$/);
});

it('says in one sentence what to do when there is none and none can be had', { timeout: 60_000 }, () => {
  expect(ensureChromium).toThrow(/^No Chromium was found and none could be installed: install the package .*\.$/);
});
