import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import {
  allowDevice,
  allowDownload,
  allowKey,
  allowPermission,
  allowPermissionCheck,
  allowRequest,
  allowUrl,
  allowWindow,
  chooseSerialPort,
} from '#electron/allow.ts';
import type { ContentsPart, SessionPart } from '#electron/parts.ts';
import type { UsbId } from '#src/domain/devices/profile.ts';

/** Closes every way out of the page that Electron leaves open by default; `secondWindow`: as what the desk's own may be opened. Electron's security checklist, 5 and 11 to 15. */
export function lockContents(contents: ContentsPart, secondWindow: BrowserWindowConstructorOptions): void {
  contents.setIgnoreMenuShortcuts(true);
  contents.setWindowOpenHandler(({ url }) =>
    allowWindow(contents.getURL(), url)
      ? { action: 'allow', overrideBrowserWindowOptions: secondWindow }
      : { action: 'deny' },
  );
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (!allowKey(input)) event.preventDefault();
  });
  const stay = (details: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
    if (!details.isMainFrame || !allowUrl(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  // The limits are the page's own and start anew with each load.
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1));
}

/** What the session may let through. `exportsDir`: where an export is saved, without a dialog: its name holds its line in the book. */
export type SessionLimits = { exportsDir: string; serialDevices: readonly UsbId[] };

export function lockSession(session: SessionPart, { exportsDir, serialDevices }: SessionLimits): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(allowPermission(permission, details));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    allowPermissionCheck(permission, requestingOrigin, details),
  );
  session.setDevicePermissionHandler((details) => allowDevice(details, serialDevices));
  session.on('select-serial-port', (event, ports, _contents, callback) => {
    event.preventDefault();
    callback(chooseSerialPort(ports, serialDevices));
  });
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !allowRequest(details.url) }));
  session.on('will-download', (event, item) => {
    const fileName = item.getFilename();
    if (allowDownload(item.getURL(), fileName)) item.setSavePath(join(exportsDir, fileName));
    else event.preventDefault();
  });
}
