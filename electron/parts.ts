import type {
  App,
  BrowserWindowConstructorOptions,
  DownloadItem,
  Event,
  Input,
  Menu,
  MessagePortMain,
  Protocol,
  SerialPort,
  Session,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
} from 'electron';

/**
 * The parts of Electron this shell uses, and no more. main.ts passes Electron itself, which proves them true at compile
 * time; a test passes a double. Only main.ts and preload.ts import Electron's values.
 */
export type ElectronParts = {
  app: AppPart;
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  session: { readonly defaultSession: SessionPart };
  ipcMain: IpcPart;
  Menu: Pick<typeof Menu, 'setApplicationMenu'>;
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowPart;
};

type Preventable = Pick<Event, 'preventDefault'>;
type Navigation = Preventable & Pick<WebContentsWillFrameNavigateEventParams, 'url' | 'isMainFrame'>;

export type AppPart = Pick<App, 'requestSingleInstanceLock' | 'enableSandbox' | 'whenReady' | 'quit' | 'exit'> & {
  on(event: 'web-contents-created', listener: (event: Preventable, contents: ContentsPart) => void): unknown;
  on(event: 'second-instance', listener: (event: Preventable, argv: string[]) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'before-quit', listener: (event: Preventable) => void): unknown;
  on(event: 'will-quit', listener: (event: Preventable) => void): unknown;
};

export type ContentsPart = Pick<WebContents, 'setIgnoreMenuShortcuts' | 'setWindowOpenHandler' | 'getURL'> & {
  on(event: 'will-frame-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(event: 'before-input-event', listener: (event: Preventable, input: Input) => void): unknown;
  on(event: 'context-menu', listener: (event: Preventable) => void): unknown;
  on(event: 'did-finish-load', listener: () => void): unknown;
  setVisualZoomLevelLimits(minimumLevel: number, maximumLevel: number): Promise<void>;
};

export type SessionPart = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void,
    ): void;
  };
  on(
    event: 'select-serial-port',
    listener: (
      event: Preventable,
      ports: SerialPort[],
      contents: WebContents,
      callback: (portId: string) => void,
    ) => void,
  ): unknown;
  on(event: 'will-download', listener: (event: Preventable, item: DownloadPart) => void): unknown;
};

export type DownloadPart = Pick<DownloadItem, 'getURL' | 'getFilename' | 'setSavePath'>;

export type PortPart = Pick<MessagePortMain, 'postMessage' | 'start' | 'close'> & {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
};

/** `sender.mainFrame === senderFrame` says that the page itself asks, not a frame in it. */
export type ConnectEvent = {
  readonly ports: readonly PortPart[];
  readonly senderFrame: { readonly url: string } | null;
  readonly sender: { readonly mainFrame: unknown };
};

export type IpcPart = {
  on(channel: string, listener: (event: ConnectEvent) => void): unknown;
  removeListener(channel: string, listener: (event: ConnectEvent) => void): unknown;
};

export type WindowPart = {
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
  loadURL(url: string): Promise<void>;
  show(): void;
  focus(): void;
  readonly webContents: {
    on(event: 'render-process-gone', listener: () => void): unknown;
    reload(): void;
  };
};
