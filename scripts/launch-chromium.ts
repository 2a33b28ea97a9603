import { type Browser, type BrowserContext, chromium } from 'playwright';
import { findChromium } from '#src/node/chromium.ts';

export type ChromiumOptions = {
  /** A Y4M file (tests/support/film.ts): what the only camera sees. Without it there is no camera at all. */
  readonly film?: string;
  /** True: the page has to be given the camera with `context.grantPermissions`; until then it is refused. */
  readonly isCameraAsked?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
};

export type TestChromium = { readonly browser: Browser; readonly context: BrowserContext; close(): Promise<void> };

// The sandbox needs user namespaces, which containers and root do not have.
const QUIET_AND_OFFLINE = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium with a fresh profile. Throws when the machine has none: scripts/test.ts gets one first. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<TestChromium> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium on this machine: run scripts/ensure-chromium.ts first.');
  const browser = await chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...QUIET_AND_OFFLINE, ...cameraFlags(options), ...(options.args ?? [])],
  });
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1280, height: 720 } });
  return { browser, context, close: () => browser.close() };
}

function cameraFlags({ film, isCameraAsked = false }: ChromiumOptions): string[] {
  const permission = isCameraAsked ? [] : ['--use-fake-ui-for-media-stream'];
  // 'device-count=0' also hides a real camera of the developer's machine.
  if (!film) return ['--use-fake-device-for-media-stream=device-count=0', ...permission];
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`, ...permission];
}
