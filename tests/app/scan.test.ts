import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { makeCheckIn, openOffice, scanOf } from '#tests/support/office.ts';

const card = '001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Số 1, phường Ba Đình, Hà Nội|15072024';
const minute = 60_000;

async function openWithBadge() {
  const office = await openOffice();
  const validUntil = toLocalIso(office.clock.nowMs() + 365 * dayMs);
  const staff = { commandId: randomUUID(), name: 'Phạm Thị Cán Bộ', departmentId: null, validUntil };
  const badge = await office.kiosk.office.addStaff(staff, office.officer);
  return { ...office, badge: badge.code };
}

async function openWithPass() {
  const office = await openOffice();
  const answer = await office.kiosk.kiosk.checkIn(makeCheckIn());
  if (answer.outcome !== 'admitted' || !answer.pass) throw new Error('not admitted');
  office.clock.forward(minute);
  return { ...office, pass: answer.pass.text, visitId: answer.visitId };
}

describe('a citizen card', () => {
  it('begins a visit with what it says, and claims no more than that', async () => {
    const { kiosk, read } = await openOffice();
    const answer = await kiosk.kiosk.scan(scanOf(`${card}||||`));
    expect(answer).toMatchObject({ outcome: 'begin', source: 'citizen-card', proof: 'claim', ticket: null });
    expect(answer).toMatchObject({ prefill: { name: 'Nguyễn Văn Mẫu', phone: null, bornOn: '1990-01-01' } });
    expect(read.countInside().visits).toBe(0);
  });

  it('of somebody inside records the departure', async () => {
    const { kiosk, read, clock } = await openWithPass();
    clock.forward(29 * minute);
    const answer = await kiosk.kiosk.scan(scanOf(card));
    expect(answer).toMatchObject({ outcome: 'moved', direction: 'out', insideMinutes: 30 });
    expect(read.countInside().visits).toBe(0);
  });

  it('with a made-up name is not told the name that the register has for its number', async () => {
    const { kiosk, clock } = await openWithPass();
    clock.forward(minute);
    const answer = await kiosk.kiosk.scan(scanOf(card.replace('Nguyễn Văn Mẫu', 'Kẻ Tò Mò')));
    expect(answer).toMatchObject({ outcome: 'moved', name: 'Kẻ Tò Mò' });
  });

  it('of somebody who did not leave yesterday asks which way, and believes the answer', async () => {
    const { kiosk, clock, read } = await openWithPass();
    clock.forward(dayMs);
    expect(await kiosk.kiosk.scan(scanOf(card))).toMatchObject({ outcome: 'which-way' });
    expect(read.countInside().visits).toBe(1);
    expect(await kiosk.kiosk.scan(scanOf(card, 'in'))).toMatchObject({ outcome: 'begin' });
    await kiosk.kiosk.checkIn(makeCheckIn());
    const ways = read.movements({ fromMs: 0, before: null, limit: 9 }).map(({ way }) => way);
    expect(ways).toEqual(['scan', 'presumed', 'scan']);
  });
});

describe('a pass', () => {
  it('lets its visitor leave, once', async () => {
    const { kiosk, pass, clock } = await openWithPass();
    expect(await kiosk.kiosk.scan(scanOf(pass))).toMatchObject({ outcome: 'moved', direction: 'out', number: 1 });
    expect(await kiosk.kiosk.scan(scanOf(pass))).toEqual({ outcome: 'just-done', direction: 'out' });
    clock.forward(minute);
    expect(await kiosk.kiosk.scan(scanOf(pass))).toEqual({ outcome: 'unreadable', reason: 'visit-over' });
  });

  it('waits with its visitor until the guard has decided', async () => {
    const { kiosk } = await openOffice();
    const held = await kiosk.kiosk.checkIn(makeCheckIn({ readings: [390] }));
    if (held.outcome !== 'held' || !held.pass) throw new Error('not held');
    expect(await kiosk.kiosk.scan(scanOf(held.pass.text))).toMatchObject({
      outcome: 'waiting',
      number: 1,
      reasons: [{ code: 'temperature-high' }],
    });
  });

  it('that is forged, expired or of another office is refused and nothing is recorded', async () => {
    const { kiosk, pass, clock, read } = await openWithPass();
    const other = await openWithPass();
    const lines = read.movements({ fromMs: 0, before: null, limit: 9 }).length;
    const last = pass.at(-1) === '0' ? '1' : '0';
    expect(await kiosk.kiosk.scan(scanOf(pass.slice(0, -1) + last))).toMatchObject({ outcome: 'unreadable' });
    expect(await kiosk.kiosk.scan(scanOf(other.pass))).toEqual({ outcome: 'unreadable', reason: 'forged-code' });
    clock.forward(3 * dayMs);
    expect(await kiosk.kiosk.scan(scanOf(pass))).toEqual({ outcome: 'unreadable', reason: 'expired-code' });
    expect(read.movements({ fromMs: 0, before: null, limit: 9 })).toHaveLength(lines);
  });

  it('scanned by a repeated command is one departure with the same answer', async () => {
    const { kiosk, pass, read } = await openWithPass();
    const command = scanOf(pass);
    const first = await kiosk.kiosk.scan(command);
    expect(await kiosk.kiosk.scan(command)).toEqual(first);
    expect(read.countMovements(0)).toEqual({ ins: 1, outs: 1 });
  });
});

describe('a staff badge', () => {
  it('lets in and out at once, and a nervous second scan does nothing', async () => {
    const { kiosk, badge, clock, read } = await openWithBadge();
    expect(await kiosk.kiosk.scan(scanOf(badge))).toMatchObject({
      outcome: 'moved',
      direction: 'in',
      category: 'staff',
    });
    expect(await kiosk.kiosk.scan(scanOf(badge))).toEqual({ outcome: 'just-done', direction: 'in' });
    clock.forward(minute);
    expect(await kiosk.kiosk.scan(scanOf(badge))).toMatchObject({ outcome: 'moved', direction: 'out' });
    clock.forward(minute);
    expect(await kiosk.kiosk.scan(scanOf(badge))).toMatchObject({ outcome: 'moved', direction: 'in' });
    expect(read.countMovements(0)).toEqual({ ins: 2, outs: 1 });
  });
});

describe('an invite and an office code', () => {
  it('begin a visit with their signed prefill; the ticket makes a guest, the word alone does not', async () => {
    const { kiosk, office, officer, clock } = await openOffice();
    const departmentId = office.departments[1]?.id ?? null;
    const invite = await kiosk.office.invite(
      {
        commandId: randomUUID(),
        name: 'Khách Mời',
        phone: null,
        departmentId,
        host: 'Bà Hạnh',
        purpose: 'Họp',
        vehicle: null,
        validFrom: toLocalIso(clock.nowMs()),
        validUntil: toLocalIso(clock.nowMs() + dayMs),
      },
      officer,
    );
    const begun = await kiosk.kiosk.scan(scanOf(invite.code));
    expect(begun).toMatchObject({
      outcome: 'begin',
      source: 'invite',
      proof: 'signed',
      prefill: { departmentId, host: 'Bà Hạnh' },
    });
    const guest = makeCheckIn({ source: 'invite', category: 'guest' });
    expect(await kiosk.kiosk.checkIn(guest)).toEqual({ outcome: 'not-accepted', problem: 'ticket-not-valid' });
    expect(await kiosk.kiosk.checkIn({ ...guest, ticket: invite.code })).toMatchObject({ outcome: 'admitted' });
    const poster = await kiosk.office.officeCode({ placeId: departmentId ?? '' });
    expect(await kiosk.kiosk.scan(scanOf('code' in poster ? poster.code : ''))).toMatchObject({
      outcome: 'begin',
      prefill: { departmentId },
    });
  });
});

it.each([
  ['a'.repeat(1_000_000), 'too-long'],
  ['', 'empty'],
  ['https://example.org', 'place-code'],
  ['Xin chào', 'unknown'],
  ['HC1:XYZ', 'certificate-malformed'],
  ['001090000001|\u0007|x', 'control-characters'],
  ['001090000001||Nguyá»…n VÄƒn Máº«u|01011990|Nam|HÃ  Ná»™i|15072024', 'garbled-card'],
  ['GB1:XYZ', 'malformed-code'],
])('refuses %.40s with a reason and records nothing', async (text, reason) => {
  const { kiosk, read } = await openOffice();
  expect(await kiosk.kiosk.scan(scanOf(text))).toEqual({ outcome: 'unreadable', reason });
  expect(read.movements({ fromMs: 0, before: null, limit: 9 })).toEqual([]);
});
