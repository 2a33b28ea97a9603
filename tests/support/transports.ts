import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createRouterClient } from '@orpc/server';
import { serveIpc } from '#electron/ipc.ts';
import { connectChannel } from '#src/contract/bridge.ts';
import { type GatebookClient, sessionHeader } from '#src/contract/contract.ts';
import type { Served } from '#src/node/http/serve.ts';
import { startGatebook } from '#src/node/start.ts';
import { createConnectEvent, createElectronDouble } from '#tests/support/electron-double.ts';
import { openHttpHost } from '#tests/support/http-host.ts';
import { createPortClient, openChannel } from '#tests/support/port-client.ts';
import { quickPins } from '#tests/support/quick-pins.ts';

/** One window: `session.current` goes with every call, as renderer/transport.ts sends it. */
export type Connection = { client: GatebookClient; session: { current: string | null }; close(): Promise<void> };
export type Transport = { name: string; connect(gatebook: Served): Promise<Connection> };

const memory: Transport = {
  name: 'memory',
  async connect({ router }) {
    const session: Connection['session'] = { current: null };
    const client = createRouterClient(router, { context: () => ({ session: session.current }) });
    return { client, session, close: async () => {} };
  },
};

const messagePort: Transport = {
  name: 'MessagePort',
  async connect({ router }) {
    const session: Connection['session'] = { current: null };
    const { ipcMain } = createElectronDouble().electron;
    const ipc = serveIpc({ ipcMain, gatebook: { router }, log: () => {} });
    const { port, portMain } = openChannel();
    ipcMain.emit(connectChannel, createConnectEvent([portMain]));
    const client = createPortClient(port, () => session.current);
    return { client, session, close: async () => ipc.close() };
  },
};

const http: Transport = {
  name: 'HTTP',
  async connect(gatebook) {
    const session: Connection['session'] = { current: null };
    const host = await openHttpHost(gatebook);
    const headers = () => ({
      cookie: host.cookie,
      origin: host.origin,
      ...(session.current === null ? {} : { [sessionHeader]: session.current }),
    });
    const client: GatebookClient = createORPCClient(new RPCLink({ url: `${host.origin}/rpc`, headers }));
    return { client, session, close: host.close };
  },
};

export const transports: readonly Transport[] = [memory, messagePort, http];

/** A real Gatebook on a folder of its own. */
export async function openGatebook() {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatebook-data-'));
  const gatebook = await startGatebook({ dataDir, pinCost: quickPins });
  return {
    ...gatebook,
    async close() {
      await gatebook.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
