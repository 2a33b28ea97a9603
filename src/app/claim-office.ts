import type { Page, Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { ClaimInput } from '#src/contract/setup.ts';
import { type Pack, packFormat, usualHealthRules } from '#src/domain/policy/pack.ts';
import { isWeakPin } from '#src/domain/register/pin.ts';
import type { Role } from '#src/domain/register/vocabulary.ts';

type ClaimAnswer = Outputs['setup']['claim'];

/** First run: the office, its doors and departments, the people who answer for the book. Done once. */
export function createClaimOffice({ register, entropy, pins, credentials, clock }: Ports) {
  return async (input: ClaimInput): Promise<ClaimAnswer> => {
    if (register.read.office()) return { outcome: 'already-claimed' };
    if (isWeakPin(input.supervisor.pin)) return { outcome: 'weak-pin', whose: 'supervisor' };
    if (input.guard && isWeakPin(input.guard.pin)) return { outcome: 'weak-pin', whose: 'guard' };
    const people = [{ ...input.supervisor, role: 'officer' as Role }];
    if (input.guard) people.push({ ...input.guard, role: 'guard' });
    const accounts = await Promise.all(
      people.map(async ({ name, pin, role }) => ({ id: entropy.id(), name, role, hash: await pins.hash(pin) })),
    );
    return register.write((page): ClaimAnswer => {
      // Asked again inside the transaction: of two claims at once, one wins.
      if (page.office()) return { outcome: 'already-claimed' };
      const actor = accounts[0]?.id ?? 'setup';
      writeOffice(page, input, actor, entropy.id);
      for (const { id: account, name, role, hash } of accounts) {
        page.add({ kind: 'account', actor, facts: { account, role }, personal: { name } });
        credentials.save(account, { hash, failures: 0 });
      }
      const pack = input.isHealthAsked ? healthPack(clock.nowMs(), input.name) : null;
      if (pack) page.add({ kind: 'policy', actor, facts: { pack } });
      return { outcome: 'claimed' };
    });
  };
}

function writeOffice(page: Page, input: ClaimInput, actor: string, newId: () => string): void {
  const toPlaces = (names: string[]) => names.map((name) => ({ id: newId(), name }));
  const value = {
    name: input.name,
    address: input.address,
    isDemo: false,
    doors: toPlaces(input.doors),
    departments: toPlaces(input.departments),
  };
  page.add({ kind: 'setting', actor, facts: { key: 'office', value } });
}

/** The office's own rule until it enters its letters: declaration, mask, sanitiser, 37.5 °C, 14 days. */
const healthPack = (fromMs: number, issuer: string): Pack => ({
  format: packFormat,
  id: 'office-default',
  letter: { number: '—', issuer, issuedOn: '', title: 'Quy định của cơ quan / Office rule' },
  scope: { kind: 'office' },
  fromMs,
  toMs: null,
  rules: usualHealthRules(),
  notices: [],
});
