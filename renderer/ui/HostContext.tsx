import { createContext, useContext } from 'react';
import type { Host } from '#renderer/transport.ts';

const Context = createContext<Host | null>(null);

export const HostProvider = Context.Provider;

/** The host this screen talks to. A screen takes it from here, never from a module, so that a test can pass its own. */
export function useHost(): Host {
  const host = useContext(Context);
  if (!host) throw new Error('useHost was called outside of GatebookProvider.');
  return host;
}
