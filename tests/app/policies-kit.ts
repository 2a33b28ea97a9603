import { randomUUID } from 'node:crypto';
import { type Pack, packFormat } from '#src/domain/policy/pack.ts';
import type { Rule } from '#src/domain/policy/rules.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { openOffice, scanOf } from '#tests/support/office.ts';

export const plain = { quote: '', reading: null, scope: null } as const;

/** In force from the first of July 2021, a week before the tests' clock, with no end; say what differs. */
export const makePack = (changes: Partial<Pack> & { id: string }): Pack => ({
  format: packFormat,
  letter: {
    number: `${changes.id}/135-MAU`,
    issuer: 'Văn phòng mẫu',
    issuedOn: '2021-06-30',
    title: 'V/v phòng, chống dịch',
  },
  scope: { kind: 'office' },
  fromMs: Date.parse('2021-07-01T00:00:00+07:00'),
  toMs: null,
  rules: [],
  notices: [],
  ...changes,
});

export const share: Rule = { ...plain, kind: 'staff-share', mostPercent: 50 };
const half = makePack({ id: 'half-at-home', rules: [share] });
export const halfAtHome: Pack = { ...half, letter: { ...half.letter, number: '58/VP-HC-QT' } };

export type OpenOffice = Awaited<ReturnType<typeof openOffice>>;

/** Activates as an officer does who has seen every conflict there is. */
export async function activate({ kiosk, officer }: Pick<OpenOffice, 'kiosk' | 'officer'>, pack: Pack) {
  const seenConflicts = kiosk.policies.preview({ pack }).conflicts.map(({ id }) => id);
  return kiosk.policies.activate({ commandId: randomUUID(), pack, seenConflicts }, officer);
}

/** An office without health questions, and so many staff of its second department, each with a badge. */
export async function openWithStaff(count: number) {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const { kiosk, officer, clock } = office;
  const department = office.office.departments[1]?.id ?? '';
  const validUntil = new Date(clock.nowMs() + 300 * dayMs).toISOString();
  const members = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `Cán bộ ${index + 1}`,
    departmentId: department,
  }));
  const { codes } = await kiosk.office.addStaffMany({ members, validUntil }, officer);
  const badges = codes.map(({ code }) => code);
  const come = (index: number) => kiosk.kiosk.scan(scanOf(badges[index] as string, 'in'));
  const go = (index: number) => kiosk.kiosk.scan(scanOf(badges[index] as string, 'out'));
  return { ...office, department, badges, come, go };
}
