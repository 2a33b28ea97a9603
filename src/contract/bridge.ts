/**
 * What Electron's preload puts on `window.gatebook`; absent in a browser, where the same host answers over HTTP.
 *
 * A MessagePort cannot pass through the context bridge. So `connect()` asks the host for a fresh port, and the port
 * arrives as a window message: `event.source === window`, `event.data === portMessage`, `event.ports[0]`. Listen first,
 * then connect. Every call gives a port of its own; the caller starts it and closes it.
 */
export type GatebookBridge = { connect: () => void };

export const portMessage = 'gatebook:port';

/** The one channel on which Electron's main process takes a port; messages to the renderer do not exist. */
export const connectChannel = 'gatebook:connect';

declare global {
  interface Window {
    gatebook?: GatebookBridge;
  }
}
