import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { makeCheckIn, openOffice, scanOf } from '#tests/support/office.ts';

const card = '001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Số 1, phường Ba Đình, Hà Nội|15072024';
const minute = 60_000;
const hour = 60 * minute;

async function openWithBadge() {
  const office = await openOffice();
  const validUntil = toLocalIso(office.clock.nowMs() + 365 * dayMs);
  const staff = { commandId: randomUUID(), name: 'Phạm Thị Cán Bộ', departmentId: null, validUntil };
  return { ...office, badge: (await office.kiosk.office.addStaff(staff, office.officer)).code };
}

async function openWithInvite() {
  const office = await openOffice();
  const now = office.clock.nowMs();
  const invite = await office.kiosk.office.invite(
    {
      commandId: randomUUID(),
      name: 'Khách Mời',
      phone: null,
      departmentId: null,
      host: null,
      purpose: 'Họp',
      vehicle: null,
      validFrom: toLocalIso(now + hour),
      validUntil: toLocalIso(now + dayMs),
    },
    office.officer,
  );
  const guest = (changes = {}) => makeCheckIn({ source: 'invite', category: 'guest', ticket: invite.code, ...changes });
  return { ...office, guest };
}

const ways = (read: Awaited<ReturnType<typeof openOffice>>['read']) =>
  read.movements({ fromMs: 0, before: null, limit: 9 }).map(({ direction, way }) => `${direction} ${way}`);

describe('a repeated scan', () => {
  it('of an arrival says "in", even when its person has left meanwhile', async () => {
    const { kiosk, badge, clock, read } = await openWithBadge();
    const arrival = scanOf(badge);
    const first = await kiosk.kiosk.scan(arrival);
    clock.forward(minute);
    await kiosk.kiosk.scan(scanOf(badge));
    expect(await kiosk.kiosk.scan(arrival)).toEqual(first);
    expect(read.countMovements(0)).toEqual({ ins: 1, outs: 1 });
  });

  it('of "I am coming in" begins the visit again; the missed departure is written with the arrival, once', async () => {
    const { kiosk, clock, read } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn());
    clock.forward(dayMs);
    const comingIn = scanOf(card, 'in');
    const first = await kiosk.kiosk.scan(comingIn);
    expect(first).toMatchObject({ outcome: 'begin' });
    expect(await kiosk.kiosk.scan(comingIn)).toEqual(first);
    expect(ways(read)).toEqual(['in scan']);
    expect(await kiosk.kiosk.checkIn(makeCheckIn())).toMatchObject({ outcome: 'admitted' });
    expect(ways(read)).toEqual(['in scan', 'out presumed', 'in scan']);
  });

  it('of a badge that comes in after a missed departure is one departure and one arrival', async () => {
    const { kiosk, badge, clock, read } = await openWithBadge();
    await kiosk.kiosk.scan(scanOf(badge));
    clock.forward(dayMs);
    const comingIn = scanOf(badge, 'in');
    const first = await kiosk.kiosk.scan(comingIn);
    expect(first).toMatchObject({ outcome: 'moved', direction: 'in' });
    expect(await kiosk.kiosk.scan(comingIn)).toEqual(first);
    expect(ways(read)).toEqual(['in scan', 'out presumed', 'in scan']);
  });
});

describe('a scan', () => {
  it('still lets people out when the clock was set back while they were inside', async () => {
    const { kiosk, clock, read } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn());
    clock.forward(-hour);
    expect(await kiosk.kiosk.scan(scanOf(card))).toMatchObject({ outcome: 'moved', direction: 'out' });
    clock.forward(-hour);
    expect(await kiosk.kiosk.scan(scanOf(card))).toMatchObject({ outcome: 'begin' });
    expect(read.countInside().visits).toBe(0);
  });

  it('lets somebody begin anew whom nobody decided about yesterday', async () => {
    const { kiosk, clock } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn({ readings: [390] }));
    expect(await kiosk.kiosk.scan(scanOf(card))).toEqual({ outcome: 'waiting', number: 1, reasons: [] });
    clock.forward(dayMs);
    expect(await kiosk.kiosk.scan(scanOf(card))).toMatchObject({ outcome: 'begin' });
  });
});

describe('a check-in', () => {
  it('with a command that was done is not done again under another visit', async () => {
    const { kiosk, read } = await openOffice();
    const person = { ...makeCheckIn().person, document: null };
    const first = makeCheckIn({ person });
    const answer = await kiosk.kiosk.checkIn(first);
    expect(await kiosk.kiosk.checkIn({ ...first, visitId: randomUUID() })).toEqual(answer);
    expect(read.countInside().visits).toBe(1);
  });

  it('knows a document by its number, however it was typed', async () => {
    const { kiosk, read } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn());
    const typed = (kind: 'citizen-card' | 'passport', number: string) =>
      kiosk.kiosk.checkIn(makeCheckIn({ person: { ...makeCheckIn().person, document: { kind, number } } }));
    expect(await typed('citizen-card', '001 090.000-001')).toMatchObject({ outcome: 'already-inside' });
    expect(await typed('passport', 'c 1234567')).toMatchObject({ outcome: 'admitted' });
    expect(await typed('passport', 'C1234567')).toMatchObject({ outcome: 'already-inside' });
    expect(read.countInside().visits).toBe(2);
  });

  it('by an invite is for one at a time, with or without a document', async () => {
    const { kiosk, guest, clock, read } = await openWithInvite();
    clock.forward(hour);
    expect(await kiosk.kiosk.checkIn(guest({ person: { ...makeCheckIn().person, document: null } }))).toMatchObject({
      outcome: 'admitted',
    });
    expect(await kiosk.kiosk.checkIn(guest())).toMatchObject({ outcome: 'already-inside' });
    expect(read.countInside().visits).toBe(1);
  });

  it('is not accepted with an invite before its time', async () => {
    const { kiosk, guest } = await openWithInvite();
    expect(await kiosk.kiosk.checkIn(guest())).toEqual({ outcome: 'not-accepted', problem: 'ticket-not-valid' });
  });

  it('says by which code it came no other than its ticket does, and never that the guard wrote it', async () => {
    const { kiosk, badge, guard } = await openWithBadge();
    const refused = { outcome: 'not-accepted', problem: 'ticket-not-valid' };
    for (const claim of [
      { ticket: badge, source: 'badge', category: 'citizen' },
      { ticket: badge, source: 'invite', category: 'guest' },
      { ticket: null, source: 'guard', category: 'citizen' },
    ] as const) {
      expect(await kiosk.kiosk.checkIn(makeCheckIn(claim))).toEqual(refused);
    }
    const forgotBadge = { ...makeCheckIn({ category: 'staff' }), note: 'Quên thẻ' };
    expect(await kiosk.desk.addEntry(forgotBadge, guard)).toMatchObject({ outcome: 'admitted' });
  });
});
