import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Page } from 'playwright';
import { type GatebookClient, sessionHeader } from '#src/contract/contract.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { people } from '#tests/e2e/set-up.ts';

/** The supervisor, signed in over HTTP from the browser that has entered: for what another test does by hand. */
export async function signInOfficer(page: Page): Promise<GatebookClient> {
  const { origin } = new URL(page.url());
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers: Record<string, string> = { cookie: cookies, origin };
  const client: GatebookClient = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: () => headers }));
  const officer = (await client.session.accounts()).find(({ role }) => role === 'officer');
  const signedIn = await client.session.signIn({ accountId: officer?.id ?? '', pin: people.officer.pin });
  if (signedIn.outcome !== 'signed-in') throw new Error('the officer cannot sign in');
  headers[sessionHeader] = signedIn.session;
  return client;
}

/** Invites somebody to the second department for the next day; answers the code. */
export async function inviteGuest(client: GatebookClient, name: string): Promise<string> {
  const status = await client.kiosk.status();
  const { code } = await client.office.invite({
    commandId: crypto.randomUUID(),
    name,
    phone: '0987654321',
    departmentId: status.state === 'open' ? (status.departments[1]?.id ?? null) : null,
    host: 'Ông Bình',
    purpose: 'Họp giao ban',
    vehicle: null,
    validFrom: toLocalIso(Date.now() - 60_000),
    validUntil: toLocalIso(Date.now() + dayMs),
  });
  return code;
}
