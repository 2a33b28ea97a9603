import type { AccountRow, Ports } from '#src/app/ports.ts';

/**
 * A session ends with the shift at the latest; nothing survives a restart. By the monotonic clock: a jump of the other one
 * neither prolongs a session nor signs out the guard who is needed to confirm the time.
 */
export const sessionMs = 12 * 3_600_000;

export type Sessions = {
  open(account: AccountRow): { token: string; endsAtMs: number };
  find(token: string | null): AccountRow | null;
  close(token: string | null): void;
};

export function createSessions({ clock, entropy }: Pick<Ports, 'clock' | 'entropy'>): Sessions {
  const open = new Map<string, { account: AccountRow; endsAtMonoMs: number }>();
  return {
    open(account) {
      const token = entropy.token();
      open.set(token, { account, endsAtMonoMs: clock.monoMs() + sessionMs });
      return { token, endsAtMs: clock.nowMs() + sessionMs };
    },
    find(token) {
      const session = token === null ? undefined : open.get(token);
      if (!session || token === null) return null;
      if (clock.monoMs() < session.endsAtMonoMs) return session.account;
      open.delete(token);
      return null;
    },
    close(token) {
      if (token !== null) open.delete(token);
    },
  };
}
