import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { type GatebookBridge, portMessage } from '#src/contract/bridge.ts';
import type { GatebookClient } from '#src/contract/contract.ts';
import { sessionHeader } from '#src/contract/session-header.ts';

export type SessionStore = { read(): string | null; write(session: string | null): void };

/** The host as a screen sees it: `client` to command and ask once, `orpc` for react-query, `session` for a sign-in. */
export type Host = { client: GatebookClient; orpc: RouterUtils<GatebookClient>; session: SessionStore };

/** Wraps any client that fulfils the contract; a test passes its own. */
export const createHost = (client: GatebookClient, session: SessionStore = createMemorySession()): Host => ({
  client,
  orpc: createTanstackQueryUtils(client),
  session,
});

/** The running host: over Electron's port where there is one, else over HTTP to whoever served this page. */
export async function connectHost(): Promise<Host> {
  const session = createTabSession();
  const headers = () => {
    const current = session.read();
    return current === null ? {} : { [sessionHeader]: current };
  };
  const link = window.gatebook
    ? new PortLink({ port: await openPort(window.gatebook), headers })
    : new FetchLink({ url: `${location.origin}/rpc`, headers });
  return createHost(createORPCClient(link), session);
}

const openPort = (bridge: GatebookBridge) =>
  new Promise<MessagePort>((resolve) => {
    const hear = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      window.removeEventListener('message', hear);
      port.start();
      resolve(port);
    };
    window.addEventListener('message', hear);
    bridge.connect();
  });

const sessionKey = 'gatebook.session';

/** Kept per window and gone with it: a sign-in at the desk must not open the kiosk beside it. */
const createTabSession = (): SessionStore => ({
  read: () => ownStorage().getItem(sessionKey),
  write: (session) =>
    session === null ? ownStorage().removeItem(sessionKey) : ownStorage().setItem(sessionKey, session),
});

/** A window that the desk opened for its second screen is the same seat: it is signed in and out with the desk, at hand-over too. */
function ownStorage(): Storage {
  const opener = window.opener as Window | null;
  // The address of a page from elsewhere may not be read: asking throws.
  try {
    if (opener && !opener.closed && opener.location.href.split('#')[0] === location.href.split('#')[0])
      return opener.sessionStorage;
  } catch {
    return sessionStorage;
  }
  return sessionStorage;
}

function createMemorySession(): SessionStore {
  let current: string | null = null;
  return {
    read: () => current,
    write: (session) => {
      current = session;
    },
  };
}
