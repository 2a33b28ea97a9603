import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '#src/node/chromium.ts';

/** Chromium as a kiosk: full screen, its own profile, no gestures that leave the page, camera given to this page alone. */
const kioskFlags = (url: string, profile: string): string[] => [
  '--kiosk',
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

/** Opens the kiosk in Chromium when there is a screen and a Chromium; otherwise says in one line what to do instead. */
export function openKioskBrowser(url: string, dataDir: string, say: (line: string) => void): ChildProcess | null {
  if (!hasScreen()) {
    say('No screen here: open the address above in a browser on this machine.');
    return null;
  }
  const chromium = findChromium();
  if (!chromium) {
    say('No Chromium here: install the package "chromium", or open the address above in a browser on this machine.');
    return null;
  }
  return spawn(chromium.path, kioskFlags(url, join(dataDir, 'chromium')), { stdio: 'ignore' });
}
