import { Hono } from 'hono';
import { origin } from '#electron/allow.ts';
import { serveIpc } from '#electron/ipc.ts';
import { lockContents, lockSession } from '#electron/lockdown.ts';
import type { ElectronParts, WindowPart } from '#electron/parts.ts';
import { openWindow, type Screen, windowOptions } from '#electron/window.ts';
import type { UsbId } from '#src/domain/devices/profile.ts';
import { listAssets } from '#src/node/http/assets.ts';
import type { FailureLog } from '#src/node/http/rpc-options.ts';
import type { Served } from '#src/node/http/serve.ts';
import { addSite } from '#src/node/http/site.ts';

export type ShellConfig = {
  openGatebook(): Promise<Served & { close(): Promise<void> }>;
  rendererDir: string;
  preload: string;
  exportsDir: string;
  /** The adapters that the device files name. */
  serialDevices: readonly UsbId[];
  screen: Screen;
  /** The screen a second start asks for. */
  readScreen(argv: readonly string[]): Screen;
  log: FailureLog;
};

/**
 * Everything between Electron and a started Gatebook; no business here. Resolves once a window is open, or at once when
 * this program already runs (which then shows the asked screen). Rejects when the data folder cannot be opened.
 */
export async function startShell(electron: ElectronParts, config: ShellConfig): Promise<void> {
  const { app, protocol, session, ipcMain, Menu, BrowserWindow } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();
  // All of this must come before Electron is ready, and so before the first await.
  app.enableSandbox();
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: new URL(origin).protocol.slice(0, -1), privileges }]);
  Menu.setApplicationMenu(null);
  const secondWindow = { ...windowOptions('desk', config.preload), show: true };
  app.on('web-contents-created', (_event, contents) => lockContents(contents, secondWindow));
  await app.whenReady();

  const gatebook = await config.openGatebook();
  const { log, rendererDir } = config;
  const site = new Hono();
  addSite(site, { assets: await listAssets(rendererDir), gatebook, log });
  lockSession(session.defaultSession, config);
  protocol.handle('app', (request) => site.fetch(request));
  const ipc = serveIpc({ ipcMain, gatebook, log });

  const windows = createWindows(BrowserWindow, app, config.preload);
  app.on('second-instance', (_event, argv) => windows.show(config.readScreen(argv)));
  closeOnQuit(app, async () => {
    ipc.close();
    await gatebook.close();
  });
  windows.show(config.screen);
}

/** At most one window for each screen; asking again brings it to the front. */
function createWindows(BrowserWindow: ElectronParts['BrowserWindow'], app: ElectronParts['app'], preload: string) {
  const windows = new Map<Screen, WindowPart>();
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  return {
    show(screen: Screen) {
      const known = windows.get(screen);
      if (known) return known.focus();
      const window = openWindow(BrowserWindow, { screen, preload, isQuitting: () => isQuitting });
      window.on('closed', () => windows.delete(screen));
      windows.set(screen, window);
    },
  };
}

/** Holds the end back until the book is closed; without it the last commits would rely on recovery. */
function closeOnQuit(app: ElectronParts['app'], close: () => Promise<void>): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
}
