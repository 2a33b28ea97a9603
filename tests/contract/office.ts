import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { Connection } from '#tests/support/transports.ts';

export const pins = { supervisor: '739158', guard: '260481' };

/** An office that asks nothing about health, so that a check-in is short. */
export const claim: Inputs['setup']['claim'] = {
  name: 'Ủy ban nhân dân phường Bến Nghé',
  address: '1 Lê Duẩn, Quận 1',
  doors: ['Cổng chính'],
  departments: ['Tiếp công dân', 'Địa chính – Xây dựng'],
  supervisor: { name: 'Trần Thị Sáu', pin: pins.supervisor },
  guard: { name: 'Lê Văn Bảy', pin: pins.guard },
  isHealthAsked: false,
};

export const walkIn = (name: string): Inputs['kiosk']['checkIn'] => ({
  commandId: crypto.randomUUID(),
  visitId: crypto.randomUUID(),
  doorId: null,
  source: 'none',
  ticket: null,
  category: 'citizen',
  person: { name, document: null, phone: null, bornOn: null, sex: null, address: null },
  errand: { departmentId: null, host: null, purpose: null, companions: 0, vehicle: null },
  declaration: null,
  isMaskWorn: true,
  isSanitised: true,
  readings: [],
});

/** Signs in by role and keeps the session in the window. */
export async function signIn({ client, session }: Connection, role: 'guard' | 'officer'): Promise<string> {
  const account = await accountOf(client, role);
  const answer = await client.session.signIn({
    accountId: account,
    pin: role === 'guard' ? pins.guard : pins.supervisor,
  });
  if (answer.outcome !== 'signed-in') throw new Error(`signing in came to ${answer.outcome}`);
  session.current = answer.session;
  return account;
}

export async function accountOf(client: GatebookClient, role: 'guard' | 'officer'): Promise<string> {
  const found = (await client.session.accounts()).find((account) => account.role === role);
  if (!found) throw new Error(`there is no ${role} in this office`);
  return found.id;
}
