import type { AccountRow, Ports } from '#src/app/ports.ts';

/** A session ends with the shift at the latest; nothing survives a restart. */
export const sessionMs = 12 * 3_600_000;

export type Sessions = {
  open(account: AccountRow): { token: string; endsAtMs: number };
  find(token: string | null): AccountRow | null;
  close(token: string | null): void;
};

export function createSessions({ clock, entropy }: Pick<Ports, 'clock' | 'entropy'>): Sessions {
  const open = new Map<string, { account: AccountRow; endsAtMs: number }>();
  return {
    open(account) {
      const token = entropy.token();
      const endsAtMs = clock.nowMs() + sessionMs;
      open.set(token, { account, endsAtMs });
      return { token, endsAtMs };
    },
    find(token) {
      const session = token === null ? undefined : open.get(token);
      if (!session || token === null) return null;
      if (clock.nowMs() < session.endsAtMs) return session.account;
      open.delete(token);
      return null;
    },
    close(token) {
      if (token !== null) open.delete(token);
    },
  };
}
