import type { Page, Ports } from '#src/app/ports.ts';
import type { DemoSheet } from '#src/contract/setup.ts';
import { type Pack, packFormat, usualHealthRules } from '#src/domain/policy/pack.ts';
import type { Office } from '#src/domain/register/lines.ts';
import { localDay } from '#src/domain/register/local-time.ts';
import { isWeakPin } from '#src/domain/register/pin.ts';
import type { Role } from '#src/domain/register/vocabulary.ts';
import type { DemoPerson } from '#src/node/demo/people.ts';
import type { Random } from '#src/node/demo/random.ts';

const departmentNames = [
  'Văn phòng Sở',
  'Bộ phận Một cửa',
  'Phòng Kế hoạch – Tài chính',
  'Phòng Quản lý khoa học',
  'Phòng Quản lý công nghệ',
  'Phòng Sở hữu trí tuệ',
  'Thanh tra Sở',
];

/** The department of exactly seven: small enough to count by eye. */
export const departmentOfSeven = departmentNames.length - 1;

export type DemoAccount = DemoSheet['accounts'][number];

/** An office that does not exist, in a street that does not exist. */
export function makeOffice(random: Random): Office {
  const toPlaces = (names: string[]) => names.map((name) => ({ id: random.id(), name }));
  return {
    name: 'Sở Khoa học mẫu',
    address: 'Số 1 đường Thử Nghiệm, phường Bình Mẫu, thành phố Ví Dụ',
    isDemo: true,
    doors: toPlaces(['Cổng chính', 'Cổng sau']),
    departments: toPlaces(departmentNames),
  };
}

export function makeAccounts(random: Random, makePerson: () => DemoPerson): DemoAccount[] {
  const pins = new Set<string>();
  const duties: Role[] = ['officer', 'guard', 'guard'];
  return duties.map((role) => ({ id: random.id(), name: makePerson().name, role, pin: makePin(random, pins) }));
}

function makePin(random: Random, taken: Set<string>): string {
  for (;;) {
    const pin = random.digits(6);
    if (isWeakPin(pin) || taken.has(pin)) continue;
    taken.add(pin);
    return pin;
  }
}

/** A letter of a body that does not exist, in force since the history began. */
export const makePack = (fromMs: number): Pack => ({
  format: packFormat,
  id: 'mau-135',
  letter: {
    number: '135/SYT-MAU',
    issuer: 'Sở Y tế mẫu',
    issuedOn: localDay(fromMs),
    title: 'V/v kiểm soát người ra vào trụ sở để phòng, chống dịch (văn bản mẫu)',
  },
  scope: { kind: 'office' },
  fromMs,
  toMs: null,
  rules: usualHealthRules(),
  notices: [],
});

/** PINs are slow to hash on purpose, and a transaction cannot wait: so they are hashed before it. */
export const hashPins = ({ pins }: Pick<Ports, 'pins'>, accounts: DemoAccount[]): Promise<string[]> =>
  Promise.all(accounts.map(({ pin }) => pins.hash(pin)));

/** The first lines of the book, as setting up an office writes them. */
export function writeOffice(page: Page, { office, accounts, pack }: Founding, save: SaveHash, hashes: string[]): void {
  const actor = accounts[0]?.id ?? 'setup';
  page.add({ kind: 'setting', actor, facts: { key: 'office', value: office } });
  for (const [index, { id: account, name, role }] of accounts.entries()) {
    page.add({ kind: 'account', actor, facts: { account, role }, personal: { name } });
    save(account, { hash: hashes[index] as string, failures: 0 });
  }
  page.add({ kind: 'policy', actor, facts: { pack } });
}

type Founding = { office: Office; accounts: DemoAccount[]; pack: Pack };
type SaveHash = Ports['credentials']['save'];
