import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { startShell } from '#electron/shell.ts';
import type { Screen } from '#electron/window.ts';
import { defaultDataDir } from '#src/node/data-folder.ts';
import { adaptersOf, loadDevices } from '#src/node/devices.ts';
import { openOrMend } from '#src/node/recovery/open-or-mend.ts';
import { startGatebook } from '#src/node/start.ts';

/** Chromium's own switches stand in the same line, so unknown ones are left alone. */
const readArguments = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], strict: false, options: { data: { type: 'string' }, desk: { type: 'boolean' } } })
    .values;

const readScreen = (argv: readonly string[]): Screen => (readArguments(argv).desk === true ? 'desk' : 'kiosk');
const { data } = readArguments(process.argv);
const dataDir = typeof data === 'string' ? data : defaultDataDir();

// Beside the book, so that the instance lock is one for each data folder.
app.setPath('userData', join(dataDir, 'electron'));

const say = (line: string) => process.stderr.write(`gatebook: ${line}\n`);

startShell(
  { app, protocol, session, ipcMain, Menu, BrowserWindow },
  {
    openGatebook: () => openOrMend({ dataDir, start: () => startGatebook({ dataDir }), homeOf: () => '/', say }),
    rendererDir: join(import.meta.dirname, '../renderer'),
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    exportsDir: app.getPath('downloads'),
    serialDevices: adaptersOf(loadDevices(dataDir)),
    screen: readScreen(process.argv),
    readScreen,
    log: ({ where, code }) => process.stderr.write(`gatebook: ${where}: ${code}\n`),
  },
).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`gatebook: ${message}\n`);
  dialog.showErrorBox('Sổ Cổng', message);
  app.exit(1);
});
