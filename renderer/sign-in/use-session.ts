import { ORPCError } from '@orpc/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Account } from '#src/contract/session.ts';

/**
 * Who sits at this desk. `account` null: nobody is signed in (any more). `seat` is whoever sat here last without
 * signing out: their board stays behind the sign-in, so that an expired session loses nothing they had typed.
 */
export type Session = {
  isKnown: boolean;
  account: Account | null;
  seat: Account | null;
  signedIn: (session: string, account: Account) => void;
  signOut: () => Promise<void>;
};

export function useSession(): Session {
  const { client, orpc, session } = useHost();
  const queries = useQueryClient();
  const current = useQuery(orpc.session.current.queryOptions());
  const [seat, setSeat] = useState<Account | null>(null);
  const account = current.data ?? null;
  if (account !== null && account.id !== seat?.id) setSeat(account);
  useAskAgainWhenRefused();

  return {
    isKnown: current.data !== undefined,
    account,
    seat,
    signedIn: (token, next) => {
      session.write(token);
      queries.setQueryData(orpc.session.current.queryKey(), next);
      void queries.invalidateQueries();
    },
    signOut: async () => {
      // The guard leaves the chair whether or not the host hears of it: the token is forgotten here in any case.
      await client.session.signOut().catch(() => null);
      session.write(null);
      setSeat(null);
      queries.removeQueries({ predicate: ({ queryKey }) => !isPublic(queryKey) });
      queries.setQueryData(orpc.session.current.queryKey(), null);
    },
  };
}

/** What everybody may see, signed in or not, by the first word of oRPC's path: the rest goes with whoever saw it. */
const publicAreas: unknown[] = ['setup', 'session', 'kiosk', 'recovery'];
const isPublic = ([path]: readonly unknown[]): boolean => Array.isArray(path) && publicAreas.includes(path[0]);

/**
 * A refused call makes the desk ask who is signed in, rather than conclude it: an answer to a call of the old session
 * may arrive after the new one has begun.
 */
function useAskAgainWhenRefused(): void {
  const { orpc } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const ask = (error: unknown) => {
      if (isRefused(error)) void queries.invalidateQueries({ queryKey: orpc.session.current.key() });
    };
    const stops = [
      queries.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'failed') ask(event.action.error);
      }),
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') ask(event.action.error);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [orpc, queries]);
}

const isRefused = (error: unknown): boolean =>
  error instanceof ORPCError && (error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN');
