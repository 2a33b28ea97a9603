import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type GatebookClient, sessionHeader } from '#src/contract/contract.ts';
import { toPortMain } from '#tests/support/electron-double.ts';

/** A channel as the preload makes it: `port` is the page's end, `portMain` what the main process receives. */
export function openChannel() {
  const { port1, port2 } = new MessageChannel();
  return { port: port1, portMain: toPortMain(port2) };
}

/** The client as renderer/transport.ts makes it over a port. */
export function createPortClient(port: MessagePort, readSession: () => string | null = () => null): GatebookClient {
  const headers = () => {
    const session = readSession();
    return session === null ? {} : { [sessionHeader]: session };
  };
  port.start();
  return createORPCClient(new RPCLink({ port: port as unknown as globalThis.MessagePort, headers }));
}
