import type { AccountRow, Ports } from '#src/app/ports.ts';

/** Five wrong PINs lock for 15 s, every further one doubles it, up to a quarter of an hour (notes/reliability.md 6.1). */
const freeTries = 5;
const firstLockMs = 15_000;
const longestLockMs = 15 * 60_000;

export type PinAnswer =
  | { outcome: 'right'; account: AccountRow }
  | { outcome: 'wrong-pin'; triesLeft: number }
  | { outcome: 'locked'; leftMs: number };

export type CheckPin = (accountId: string, pin: string) => Promise<PinAnswer>;

/**
 * The one place where a PIN is checked: whoever asks, failures are counted together. A failure is counted before the check,
 * so that pulling the plug does not buy another try. A lock is timed by the monotonic clock, which nobody can set, and begins
 * anew with each start of the host, which cannot know how long it was away.
 */
export function createCheckPin({ register, clock, pins, credentials }: Ports): CheckPin {
  const startedMonoMs = clock.monoMs();
  const lockedAtMonoMs = new Map<string, number>();
  return async (accountId, pin) => {
    const account = register.read.accounts().find((candidate) => candidate.id === accountId);
    const credential = credentials.find(accountId);
    if (!account || !credential) return { outcome: 'wrong-pin', triesLeft: 0 };
    const goneMs = clock.monoMs() - (lockedAtMonoMs.get(accountId) ?? startedMonoMs);
    const leftMs = lockMs(credential.failures) - goneMs;
    if (leftMs > 0) return { outcome: 'locked', leftMs };
    const failures = credential.failures + 1;
    credentials.save(accountId, { ...credential, failures });
    lockedAtMonoMs.set(accountId, clock.monoMs());
    const isAccepted = await pins.verify(credential.hash, pin);
    if (isAccepted) credentials.save(accountId, { ...credential, failures: 0 });
    await register.write((page) =>
      page.add({ kind: 'login', actor: accountId, facts: { account: accountId, isAccepted } }),
    );
    if (isAccepted) return { outcome: 'right', account };
    if (failures >= freeTries) return { outcome: 'locked', leftMs: lockMs(failures) };
    return { outcome: 'wrong-pin', triesLeft: freeTries - failures };
  };
}

const lockMs = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** (failures - freeTries));
