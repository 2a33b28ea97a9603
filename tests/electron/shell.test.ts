import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { type ShellConfig, startShell } from '#electron/shell.ts';
import { connectChannel } from '#src/contract/bridge.ts';
import { contentSecurityPolicy } from '#src/node/http/headers.ts';
import { createConnectEvent, createElectronDouble, emit } from '#tests/support/electron-double.ts';
import { makeRendererDir, secret } from '#tests/support/http-host.ts';
import { createPortClient, openChannel } from '#tests/support/port-client.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start({ isFirst = true, ...more }: { isFirst?: boolean } & Partial<ShellConfig> = {}) {
  const double = createElectronDouble({ isFirst });
  const { rendererDir, remove } = await makeRendererDir();
  cleanups.push(remove);
  const { done } = double;
  await startShell(double.electron, {
    openGatebook: async () => {
      done.push('gatebook opened');
      return { ...openStandIn(), close: async () => void done.push('gatebook closed') };
    },
    rendererDir,
    preload: '/out/preload/preload.cjs',
    exportsDir: '/exports',
    serialDevices: [],
    screen: 'kiosk',
    readScreen: (argv) => (argv.includes('--desk') ? 'desk' : 'kiosk'),
    log: () => {},
    ...more,
  });
  const ask = async (url: string, method = 'GET') =>
    (await double.kept.handle?.(new Request(url, { method }))) as Response;
  return { ...double, ask };
}

describe('starting', () => {
  it('locks Electron before it is ready, and opens the book before a window', async () => {
    const { done, windows } = await start();
    expect(done).toEqual(['sandbox', 'scheme app', 'menu null', 'ready', 'gatebook opened', 'handle app']);
    expect(windows.map((window) => window.done)).toEqual([['load app://gatebook/']]);
  });

  it('makes a window that has nothing of Node and no way out of its sandbox', async () => {
    const [window] = (await start()).windows;
    expect(window?.options).toMatchObject({ kiosk: true, show: false });
    expect(window?.options.webPreferences).toMatchObject({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    });
    expect(emit(window?.webContents, 'will-navigate', { url: 'https://evil.example/', isMainFrame: true })).toBe(true);
  });

  it('leaves the first one alone when it is the second, and opens nothing', async () => {
    const { done, windows } = await start({ isFirst: false });
    expect(done).toEqual(['quit']);
    expect(windows).toEqual([]);
  });

  it('fails with the reason when the book cannot be opened', async () => {
    const refusal = start({ openGatebook: () => Promise.reject(new Error('The data folder is in use.')) });
    await expect(refusal).rejects.toThrow('The data folder is in use.');
  });
});

describe('the screens', () => {
  it.each([
    ['app://gatebook/', 200, 'text/html; charset=utf-8'],
    ['app://gatebook/desk', 200, 'text/html; charset=utf-8'],
    ['app://gatebook/assets/worker-a1B2c3-_.js', 200, 'text/javascript; charset=utf-8'],
    ['app://gatebook/assets/zxing-12345678.wasm', 200, 'application/wasm'],
    ['app://gatebook/../secret.js', 404, 'text/plain; charset=utf-8'],
    ['app://gatebook/..%2fsecret.js', 404, 'text/plain; charset=utf-8'],
    ['app://gatebook/notes.md', 404, 'text/plain; charset=utf-8'],
  ])('%s is answered %i, under the same policy as over HTTP', async (url, status, type) => {
    const answer = await (await start()).ask(url);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await answer.text()).not.toContain(secret);
  });

  it('connect to the router of the opened book', async () => {
    const { electron } = await start();
    const { port, portMain } = openChannel();
    cleanups.push(async () => port.close());
    electron.ipcMain.emit(connectChannel, createConnectEvent([portMain]));
    expect(await createPortClient(port).kiosk.status()).toEqual({ state: 'unclaimed' });
  });

  it('come once each: a second start shows the asked one', async () => {
    const { electron, windows } = await start();
    emit(electron.app, 'second-instance', {}, ['gatebook', '--desk']);
    emit(electron.app, 'second-instance', {}, ['gatebook', '--desk']);
    emit(electron.app, 'second-instance', {}, ['gatebook']);
    const [kiosk, desk, ...others] = windows;
    expect(others).toEqual([]);
    expect(kiosk?.done).toEqual(['load app://gatebook/', 'focus']);
    expect(desk?.done).toEqual(['load app://gatebook/desk', 'focus']);
    expect(desk?.options.kiosk).toBe(false);
  });

  it('show when they are painted, and come back after a crash', async () => {
    const [window] = (await start()).windows;
    emit(window, 'ready-to-show');
    expect(window?.done).toContain('show');
    emit(window?.webContents, 'render-process-gone');
    await expect.poll(() => window?.webContents.done, { timeout: 4000 }).toContain('reload');
  });
});

describe('ending', () => {
  it('is not a matter of the kiosk window, but may be of the desk', async () => {
    const { windows } = await start();
    expect(emit(windows[0], 'close')).toBe(true);
    const desk = await start({ screen: 'desk' });
    expect(emit(desk.windows[0], 'close')).toBe(false);
    emit(desk.electron.app, 'window-all-closed');
    expect(desk.done).toContain('quit');
  });

  it('waits for the book to be closed, however often it is asked', async () => {
    const order: string[] = [];
    const close = async () => {
      order.push('closing');
      await new Promise(setImmediate);
      order.push('closed');
    };
    const { electron } = await start({ openGatebook: async () => ({ ...openStandIn(), close }) });
    const exited = once(electron.app, 'exited').then(() => order.push('exited'));
    electron.app.quit();
    electron.app.quit();
    await exited;
    expect(order).toEqual(['closing', 'closed', 'exited']);
  });

  it('says so when the book could not be closed', async () => {
    const close = () => Promise.reject(new Error('no space left'));
    const { electron } = await start({ openGatebook: async () => ({ ...openStandIn(), close }) });
    const exited = once(electron.app, 'exited');
    electron.app.quit();
    expect(await exited).toEqual([1]);
  });
});
