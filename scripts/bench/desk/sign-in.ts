import { createRouterClient } from '@orpc/server';
import { benchPin } from '#scripts/bench/pin.ts';
import type { startGatebook } from '#src/node/start.ts';

/** A session of the first account of a bench's office. */
export async function signIn({ router, ports }: Awaited<ReturnType<typeof startGatebook>>): Promise<string> {
  const [account] = ports.register.read.accounts();
  if (!account) throw new Error('the book has no account to read it as');
  const anybody = createRouterClient(router, { context: { session: null } });
  const signedIn = await anybody.session.signIn({ accountId: account.id, pin: benchPin });
  if (signedIn.outcome !== 'signed-in') throw new Error(`signing in was answered with ${signedIn.outcome}`);
  return signedIn.session;
}
