import type { IpcRenderer } from 'electron';
import { connectChannel, portMessage } from '#src/contract/bridge.ts';

type Page = { readonly location: { readonly origin: string }; postMessage: Window['postMessage'] };

/** One end of a new channel to the main process, the other to the page: a port cannot pass through the context bridge. */
export const createConnect = (ipcRenderer: Pick<IpcRenderer, 'postMessage'>, page: Page) => (): void => {
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(connectChannel, null, [port1]);
  page.postMessage(portMessage, page.location.origin, [port2]);
};
