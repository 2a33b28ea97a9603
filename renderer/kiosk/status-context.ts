import { createContext, useContext } from 'react';
import type { KioskStatus } from '#src/contract/kiosk.ts';

export type OpenStatus = Extract<KioskStatus, { state: 'open' }>;

const Context = createContext<OpenStatus | null>(null);

export const StatusProvider = Context.Provider;

/** What the host said of this office when it was last asked. */
export function useStatus(): OpenStatus {
  const status = useContext(Context);
  if (!status) throw new Error('useStatus was called outside of an open office.');
  return status;
}
