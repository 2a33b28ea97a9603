import type { CheckPin } from '#src/app/check-pin.ts';
import type { Ports } from '#src/app/ports.ts';
import type { Sessions } from '#src/app/sessions.ts';
import type { SignInAnswer } from '#src/contract/session.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** A session for whoever knows the PIN of an account. */
export function createSignIn({ clock }: Pick<Ports, 'clock'>, sessions: Sessions, checkPin: CheckPin) {
  return async ({ accountId, pin }: { accountId: string; pin: string }): Promise<SignInAnswer> => {
    const answer = await checkPin(accountId, pin);
    if (answer.outcome === 'locked') return { outcome: 'locked', untilAt: toLocalIso(clock.nowMs() + answer.leftMs) };
    if (answer.outcome === 'wrong-pin') return answer;
    const { account } = answer;
    const { token, endsAtMs } = sessions.open(account);
    return { outcome: 'signed-in', session: token, account, endsAt: toLocalIso(endsAtMs) };
  };
}
