import type { BrowserWindowConstructorOptions } from 'electron';
import { origin } from '#electron/allow.ts';
import type { ElectronParts, WindowPart } from '#electron/parts.ts';

export type Screen = 'kiosk' | 'desk';

const addresses = { kiosk: `${origin}/`, desk: `${origin}/desk` } as const;

/** Electron's security checklist, 2 to 11. Spelling is off: its dictionaries would come from the internet. */
export const windowOptions = (screen: Screen, preload: string): BrowserWindowConstructorOptions => ({
  show: false,
  kiosk: screen === 'kiosk',
  width: 1366,
  height: 768,
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
    spellcheck: false,
    disableDialogs: true,
    autoplayPolicy: 'no-user-gesture-required',
  },
});

const reloadDelayMs = 1_000;

/** `isQuitting`: the kiosk's window closes with the program and in no other way (Alt+F4 is the system's, not ours). */
export function openWindow(
  BrowserWindow: ElectronParts['BrowserWindow'],
  { screen, preload, isQuitting }: { screen: Screen; preload: string; isQuitting(): boolean },
): WindowPart {
  const window = new BrowserWindow(windowOptions(screen, preload));
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (screen === 'kiosk' && !isQuitting()) event.preventDefault();
  });
  // A crashed page comes back; not at once, lest a page that crashes on load keeps the machine busy.
  window.webContents.on('render-process-gone', () => setTimeout(() => window.webContents.reload(), reloadDelayMs));
  void window.loadURL(addresses[screen]);
  return window;
}
