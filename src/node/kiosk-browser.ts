import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '#src/node/chromium.ts';
import { allowCamera } from '#src/node/kiosk-permissions.ts';

/** Chromium as a kiosk: full screen, its own profile, no gestures that leave the page, camera given to this page alone. */
const kioskFlags = (url: string, profile: string, isPrinting: boolean): string[] => [
  '--kiosk',
  // Straight to the default printer: the dialog would show a visitor the files of this machine.
  ...(isPrinting ? ['--kiosk-printing'] : []),
  `--app=${url}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-session-crashed-bubble',
  '--auto-accept-camera-and-microphone-capture',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const reopenAfterMs = 2_000;

export type KioskBrowser = {
  /** An address that lets in once: each opening needs its own. */
  createUrl(): string;
  dataDir: string;
  isPrinting: boolean;
  say(line: string): void;
};

/**
 * Opens the kiosk in Chromium when there is a screen and a Chromium, and again whenever it is gone: a crash or a visitor
 * with Alt+F4 must not leave the desktop. Otherwise says in one line what to do instead. Answers how to close it for good.
 */
export function openKioskBrowser({ createUrl, dataDir, isPrinting, say }: KioskBrowser): () => void {
  const chromium = hasScreen() ? findChromium() : null;
  if (!chromium) {
    const lack = hasScreen() ? 'No Chromium here: install the package "chromium", or open' : 'No screen here: open';
    say(`${lack} the address above in a browser on this machine.`);
    return () => {};
  }
  let browser: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  const open = () => {
    const [url, profile] = [createUrl(), join(dataDir, 'chromium')];
    allowCamera(profile, new URL(url).origin);
    browser = spawn(chromium.path, kioskFlags(url, profile, isPrinting), { stdio: 'ignore' });
    browser.once('exit', () => {
      timer = setTimeout(open, reopenAfterMs);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    browser.removeAllListeners('exit');
    browser.kill();
  };
}
