import type { Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { allowUrl } from '#electron/allow.ts';
import { readFrame } from '#electron/frame.ts';
import type { ConnectEvent, IpcPart, PortPart } from '#electron/parts.ts';
import type { CallContext } from '#src/app/context.ts';
import { connectChannel } from '#src/contract/bridge.ts';
import type { Contract } from '#src/contract/contract.ts';
import { type FailureLog, nobody, rpcOptions } from '#src/node/http/rpc-options.ts';

/** `gatebook.router` is asked at every connection: a book that was damaged has another one once it is mended. */
export type IpcConfig = {
  ipcMain: IpcPart;
  gatebook: { readonly router: Router<Contract, CallContext> };
  log: FailureLog;
};

/** Takes a port from our own page on the one channel there is, and answers calls on it until either side closes. */
export function serveIpc({ ipcMain, gatebook, log }: IpcConfig): { close(): void } {
  const open = new Set<() => void>();

  const connect = (event: ConnectEvent) => {
    const [port, ...others] = event.ports;
    if (!port || others.length > 0 || !isOwnPage(event)) {
      for (const refused of event.ports) refused.close();
      log({ where: connectChannel, code: 'FOREIGN_FRAME' });
      return;
    }
    const { rpcPort, close } = guardPort(port, log);
    open.add(close);
    port.on('close', () => open.delete(close));
    new RPCHandler(gatebook.router, rpcOptions(log)).upgrade(rpcPort, { context: nobody });
    port.start();
  };

  ipcMain.on(connectChannel, connect);
  return {
    close() {
      ipcMain.removeListener(connectChannel, connect);
      for (const close of [...open]) close();
    },
  };
}

const isOwnPage = ({ sender, senderFrame }: ConnectEvent) =>
  senderFrame !== null && senderFrame === sender.mainFrame && allowUrl(senderFrame.url);

type Message = { data: unknown };

/**
 * The port as oRPC's handler listens to it, with two differences: a frame that our own link would not send ends the
 * connection, and closing from this side also tells the handler, so that its streams end. (Electron reports only the
 * other side's closing.)
 */
function guardPort(port: PortPart, log: FailureLog) {
  const onClose: (() => void)[] = [];
  const close = () => {
    port.close();
    for (const hear of onClose.splice(0)) hear();
  };
  port.on('close', () => {
    for (const hear of onClose.splice(0)) hear();
  });
  const rpcPort = {
    postMessage: (data: unknown) => port.postMessage(data),
    on: (event: string, hear: (message?: Message) => void) => {
      if (event === 'close') onClose.push(() => hear());
      if (event !== 'message') return;
      port.on('message', ({ data }) => {
        const frame = readFrame(data);
        if (frame) return hear({ data: frame });
        log({ where: connectChannel, code: 'MALFORMED_FRAME' });
        close();
      });
    },
  };
  return { rpcPort, close };
}
