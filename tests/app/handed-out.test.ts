import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { openOffice, scanOf } from '#tests/support/office.ts';

const hour = 3_600_000;

async function openWithGuests(count: number) {
  const office = await openOffice();
  const now = office.clock.nowMs();
  const guests = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `Khách Thứ ${'ABCDE'[index]}`,
    phone: null,
    departmentId: null,
    host: index === 0 ? 'Ông Đạt' : null,
    purpose: null,
    vehicle: null,
    validFrom: toLocalIso(now + index * hour),
    validUntil: toLocalIso(now + dayMs),
  }));
  const invite = () => office.kiosk.office.inviteMany({ guests }, office.officer);
  return { ...office, guests, invite };
}

it('invites a whole list in one go, and sending it again invites nobody twice', async () => {
  const { kiosk, guests, invite, gatebook } = await openWithGuests(3);
  const first = await invite();
  const lines = gatebook.ports.integrity.lines();
  const second = await invite();
  expect(first.codes.map(({ id }) => id)).toEqual(guests.map(({ id }) => id));
  expect(second.codes.map(({ name }) => name)).toEqual(first.codes.map(({ name }) => name));
  expect(gatebook.ports.integrity.lines()).toBe(lines);
  const scanned = await kiosk.kiosk.scan(scanOf(first.codes[0]?.code ?? ''));
  expect(scanned).toMatchObject({ outcome: 'begin', source: 'invite', prefill: { name: 'Khách Thứ A' } });
});

it('finds a guest by name or host without marks, and shows those of the past only when asked', async () => {
  const { kiosk, invite, clock } = await openWithGuests(3);
  await invite();
  const names = (search: string, includesPast = false) =>
    kiosk.office.guests({ search, includesPast }).rows.map(({ name }) => name);
  expect(names('')).toEqual(['Khách Thứ C', 'Khách Thứ B', 'Khách Thứ A']);
  expect(names('ong dat')).toEqual(['Khách Thứ A']);
  expect(names('nobody')).toEqual([]);
  clock.forward(2 * dayMs);
  expect(names('')).toEqual([]);
  expect(kiosk.office.guests({ search: '', includesPast: true }).rows[0]).toMatchObject({ state: 'over' });
});

it('a withdrawn invitation opens no door and is not printed again; withdrawing it twice is the same', async () => {
  const { kiosk, guests, invite, officer } = await openWithGuests(1);
  const { codes } = await invite();
  const id = guests[0]?.id ?? '';
  const withdraw = () => kiosk.office.withdraw({ commandId: randomUUID(), what: 'invite', id }, officer);
  expect(await withdraw()).toEqual({ outcome: 'withdrawn' });
  expect(await withdraw()).toEqual({ outcome: 'withdrawn' });
  expect(await kiosk.kiosk.scan(scanOf(codes[0]?.code ?? ''))).toEqual({ outcome: 'unreadable', reason: 'withdrawn' });
  const validUntil = codes[0]?.validUntil ?? '';
  expect(await kiosk.office.reprint({ what: 'invite', ids: [id], validUntil })).toEqual({ codes: [] });
  expect(await kiosk.office.withdraw({ commandId: randomUUID(), what: 'invite', id: randomUUID() }, officer)).toEqual({
    outcome: 'not-known-here',
  });
});

it('badges: added together, listed by given name, printed again, withdrawn', async () => {
  const { kiosk, officer, clock } = await openOffice();
  const validUntil = toLocalIso(clock.nowMs() + 365 * dayMs);
  const members = ['Trần Văn Đạt', 'Lê Thị An', 'Phạm Bình'].map((name) => ({
    id: randomUUID(),
    name,
    departmentId: null,
  }));
  await kiosk.office.addStaffMany({ members, validUntil }, officer);
  expect(kiosk.office.staff().map(({ name }) => name)).toEqual(['Lê Thị An', 'Phạm Bình', 'Trần Văn Đạt']);
  const id = members[0]?.id ?? '';
  const { codes } = await kiosk.office.reprint({ what: 'badge', ids: [id], validUntil });
  expect(await kiosk.kiosk.scan(scanOf(codes[0]?.code ?? ''))).toMatchObject({ outcome: 'moved', direction: 'in' });
  await kiosk.office.withdraw({ commandId: randomUUID(), what: 'badge', id }, officer);
  expect(kiosk.office.staff().filter(({ isActive }) => !isActive)).toHaveLength(1);
  clock.forward(hour);
  expect(await kiosk.kiosk.scan(scanOf(codes[0]?.code ?? ''))).toEqual({ outcome: 'unreadable', reason: 'withdrawn' });
});
