import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { ConnectEvent, ContentsPart, ElectronParts, PortPart, SessionPart, WindowPart } from '#electron/parts.ts';

/** Electron calls a listener with an event that it may stop; the answer says whether it did. */
export function emit(emitter: unknown, event: string, details: object = {}, ...rest: unknown[]): boolean {
  let isPrevented = false;
  const preventDefault = () => {
    isPrevented = true;
  };
  const preventable = { ...details, preventDefault };
  (emitter as EventEmitter).emit(event, preventable, ...rest);
  return isPrevented;
}

type Handler<K extends keyof SessionPart> = SessionPart[K] extends (handler: infer H, ...rest: never[]) => unknown
  ? NonNullable<H>
  : never;

/** A session that keeps the handlers it was given, for a test to ask them what Electron would. */
function createSessionDouble() {
  const kept: {
    request?: Handler<'setPermissionRequestHandler'>;
    check?: Handler<'setPermissionCheckHandler'>;
    device?: Handler<'setDevicePermissionHandler'>;
    beforeRequest?: Parameters<SessionPart['webRequest']['onBeforeRequest']>[0];
  } = {};
  const session = Object.assign(new EventEmitter(), {
    kept,
    setPermissionRequestHandler: (handler: Handler<'setPermissionRequestHandler'> | null) => {
      if (handler) kept.request = handler;
    },
    setPermissionCheckHandler: (handler: Handler<'setPermissionCheckHandler'> | null) => {
      if (handler) kept.check = handler;
    },
    setDevicePermissionHandler: (handler: Handler<'setDevicePermissionHandler'> | null) => {
      if (handler) kept.device = handler;
    },
    webRequest: {
      onBeforeRequest: (listener: NonNullable<typeof kept.beforeRequest>) => {
        kept.beforeRequest = listener;
      },
    },
  });
  return session satisfies SessionPart;
}

export function createContentsDouble() {
  const done: string[] = [];
  const contents = Object.assign(new EventEmitter(), {
    done,
    url: 'app://gatebook/',
    getURL: (): string => contents.url,
    openHandler: null as Parameters<ContentsPart['setWindowOpenHandler']>[0] | null,
    setIgnoreMenuShortcuts: (isIgnored: boolean) => void done.push(`ignoreMenuShortcuts ${isIgnored}`),
    setWindowOpenHandler(handler: Parameters<ContentsPart['setWindowOpenHandler']>[0]) {
      contents.openHandler = handler;
    },
    setVisualZoomLevelLimits: async (minimum: number, maximum: number) => void done.push(`zoom ${minimum} ${maximum}`),
    reload: () => void done.push('reload'),
  });
  return contents satisfies ContentsPart & WindowPart['webContents'];
}

export type WindowDouble = ReturnType<typeof createWindowDouble>;

function createWindowDouble(options: BrowserWindowConstructorOptions) {
  const done: string[] = [];
  const window = Object.assign(new EventEmitter(), {
    options,
    done,
    webContents: createContentsDouble(),
    loadURL: async (url: string) => void done.push(`load ${url}`),
    show: () => void done.push('show'),
    focus: () => void done.push('focus'),
  });
  return window satisfies WindowPart;
}

/** Electron's main process as far as this shell knows it: same calls, same order, same events, no Electron. */
export function createElectronDouble({ isFirst = true } = {}) {
  const done: string[] = [];
  const windows: WindowDouble[] = [];
  const session = createSessionDouble();
  const kept: { handle?: Parameters<ElectronParts['protocol']['handle']>[1] } = {};
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => isFirst,
    enableSandbox: () => void done.push('sandbox'),
    whenReady: async () => void done.push('ready'),
    quit() {
      done.push('quit');
      emit(app, 'before-quit');
      if (windows.some((window) => emit(window, 'close'))) return;
      if (!emit(app, 'will-quit')) app.exit(0);
    },
    exit: (code = 0) => void app.emit('exited', code),
  });
  const electron = {
    app,
    ipcMain: new EventEmitter(),
    session: { defaultSession: session },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => void done.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`),
      handle: (scheme, handler) => {
        done.push(`handle ${scheme}`);
        kept.handle = handler;
      },
    },
    Menu: { setApplicationMenu: (menu) => void done.push(`menu ${menu}`) },
    BrowserWindow: function openDouble(options: BrowserWindowConstructorOptions) {
      const window = createWindowDouble(options);
      windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
      return window;
    } as unknown as ElectronParts['BrowserWindow'],
  } satisfies ElectronParts;
  return { electron, done, windows, session, kept };
}

/** A real port of node:worker_threads with the manners of Electron's: messages wrapped, the other side's end as `close`. */
export function toPortMain(port: MessagePort): PortPart {
  const events = new EventEmitter();
  let isClosedHere = false;
  port.on('close', () => {
    if (!isClosedHere) events.emit('close');
  });
  return Object.assign(events, {
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => void port.on('message', (data: unknown) => events.emit('message', { data })),
    close: () => {
      isClosedHere = true;
      port.close();
    },
  });
}

/** The event of a page that asks for a connection; by default our own page, with its own main frame. */
export function createConnectEvent(ports: readonly PortPart[], url = 'app://gatebook/'): ConnectEvent {
  const frame = { url };
  return { ports, senderFrame: frame, sender: { mainFrame: frame } };
}
