import { describe, expect, it } from 'vitest';
import { builtAtMs } from '#src/domain/register/clock-guard.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { issueAll, makeJumpyClock, openJumpyOffice } from '#tests/support/jumpy-office.ts';
import { makeCheckIn, makeFolder, scanOf } from '#tests/support/office.ts';

const minute = 60_000;
const hour = 60 * minute;
const year = 365 * dayMs;

async function openWithCodes() {
  const clock = makeJumpyClock();
  const office = await openJumpyOffice(clock);
  const codes = await issueAll(office, clock.nowMs());
  clock.forward(hour);
  return { ...office, clock, codes };
}

const guest = (ticket: string) => makeCheckIn({ source: 'invite', category: 'guest', ticket, declaration: null });
const poster = (ticket: string) => makeCheckIn({ source: 'office-code', ticket, declaration: null });
const walkIn = () => makeCheckIn({ declaration: null });

describe('the book', () => {
  it('says once that the clock jumped, however many come, and once that it is back', async () => {
    const { kiosk, clock, clockLines } = await openWithCodes();
    clock.jump(2 * hour);
    for (const number of ['1', '2', '3']) {
      const document = { kind: 'other' as const, number };
      await kiosk.kiosk.checkIn(makeCheckIn({ declaration: null, person: { ...walkIn().person, document } }));
    }
    expect(clockLines()).toEqual(['host suspect jumped']);
    clock.jump(-3 * hour);
    await kiosk.integrity.clock();
    expect(clockLines()).toEqual(['host suspect jumped']);
    clock.jump(0);
    await kiosk.integrity.clock();
    await kiosk.integrity.clock();
    expect(clockLines()).toEqual(['host suspect jumped', 'host confirmed']);
  });

  it('says nothing of a clock that a time server keeps right', async () => {
    const { kiosk, clock, clockLines } = await openWithCodes();
    for (let days = 0; days < 90; days += 1) {
      clock.forward(dayMs);
      clock.jump(((days % 3) - 1) * 900);
      await kiosk.integrity.clock();
    }
    expect(clockLines()).toEqual([]);
  });

  it('says it again when the first time was taken back, and believes no confirmation that was', async () => {
    const { kiosk, register, clock, guard, clockLines } = await openWithCodes();
    const fail = () => {
      throw new Error('taken back');
    };
    clock.jump(2 * hour);
    await expect(register.write(fail)).rejects.toThrow('taken back');
    expect(clockLines()).toEqual([]);
    await kiosk.integrity.clock();
    expect(clockLines()).toEqual(['host suspect jumped']);
    const confirmed = register.write((page) => {
      page.add({ kind: 'clock', actor: guard, facts: { state: 'confirmed' } });
      fail();
    });
    await expect(confirmed).rejects.toThrow('taken back');
    expect((await kiosk.integrity.clock()).suspicion).not.toBeNull();
    expect(clockLines()).toEqual(['host suspect jumped']);
  });

  it('begins with its set-up, even under a clock that is certainly wrong', async () => {
    const clock = makeJumpyClock(new Date(builtAtMs - year).toISOString());
    const { kiosk, register, clockLines, confirm } = await openJumpyOffice(clock);
    expect(register.read.newest('clock')).toBeNull();
    await kiosk.integrity.clock();
    expect(clockLines()).toEqual(['host suspect before-build']);
    expect(register.read.newest('clock')?.seq).toBeGreaterThan(0);
    expect(await confirm()).toEqual({ outcome: 'before-build' });
  });
});

describe('a suspicion', () => {
  it('outlives a restart at the right time, until somebody at the desk confirms the clock', async () => {
    const { kiosk, gatebook, dataDir, clock, codes } = await openWithCodes();
    clock.jump(2 * hour);
    await kiosk.integrity.clock();
    await gatebook.close();
    clock.jump(0);
    clock.forward(3 * hour);
    const again = await openJumpyOffice(clock, dataDir);
    expect(await again.kiosk.kiosk.checkIn(guest(codes.invite))).toMatchObject({ outcome: 'held' });
    expect(again.clockLines()).toEqual(['host suspect jumped']);
    expect(await again.confirm()).toEqual({ outcome: 'confirmed' });
    expect(await again.confirm()).toEqual({ outcome: 'confirmed' });
    expect(again.clockLines()).toEqual(['host suspect jumped', `${again.guard} confirmed`]);
    expect(await again.kiosk.kiosk.scan(scanOf(codes.badge))).toMatchObject({ outcome: 'moved', direction: 'in' });
  });

  it('arises when the host starts at a time before the newest line', async () => {
    const { gatebook, dataDir, clock } = await openWithCodes();
    await gatebook.close();
    clock.jump(-2 * minute);
    const again = await openJumpyOffice(clock, dataDir);
    expect(again.clockLines()).toEqual(['host suspect went-back']);
    clock.jump(0);
    await again.kiosk.integrity.clock();
    expect(again.clockLines()).toEqual(['host suspect went-back']);
  });

  it('does not arise over a night in which the host was off', async () => {
    const { gatebook, dataDir, clock } = await openWithCodes();
    await gatebook.close();
    clock.forward(14 * hour);
    const again = await openJumpyOffice(clock, dataDir);
    await again.kiosk.integrity.clock();
    expect(again.clockLines()).toEqual([]);
  });

  it('is confirmed only as it was seen: this one, at this time', async () => {
    const { kiosk, clock, guard } = await openWithCodes();
    clock.jump(2 * hour);
    const { now, suspicion } = await kiosk.integrity.clock();
    const seq = suspicion?.seq ?? -1;
    const confirm = (seen: { seq: number; shownAt: string }) => kiosk.integrity.confirmClock(seen, guard);
    expect(await confirm({ seq: seq - 1, shownAt: now })).toEqual({ outcome: 'clock-moved' });
    clock.jump(5 * hour);
    expect(await confirm({ seq, shownAt: now })).toEqual({ outcome: 'clock-moved' });
    const shownAt = toLocalIso(clock.nowMs());
    expect(await confirm({ seq, shownAt })).toEqual({ outcome: 'confirmed' });
    clock.jump(0);
    expect((await kiosk.integrity.clock()).suspicion).toMatchObject({ why: 'jumped', jumpMs: -5 * hour });
  });
});

describe.each([
  ['ten years ahead, where every code has expired', 10 * year],
  ['ten years back, where none is valid yet', -10 * year],
  ['two hours ahead, where all are good', 2 * hour],
  ['two hundred years ahead', 200 * year],
])('while the clock stands %s', (_, offMs) => {
  async function openSuspect() {
    const office = await openWithCodes();
    office.clock.jump(offMs);
    return office;
  }

  it('whoever comes on a dated code waits for the guard, who lets them in', async () => {
    const { kiosk, codes, guard, register } = await openSuspect();
    for (const code of [codes.invite, codes.office]) {
      expect(await kiosk.kiosk.scan(scanOf(code))).toMatchObject({ outcome: 'begin', ticket: code });
    }
    const document = { kind: 'other' as const, number: 'B1' };
    const second = { ...poster(codes.office), person: { ...walkIn().person, document } };
    for (const input of [guest(codes.invite), second]) {
      const answer = await kiosk.kiosk.checkIn(input);
      expect(answer).toMatchObject({
        outcome: 'held',
        reasons: [{ code: 'clock-suspect', effect: 'hold', letter: '' }],
      });
    }
    const arrival = scanOf(codes.badge);
    const held = { outcome: 'waiting', number: 0, reasons: [{ code: 'clock-suspect', effect: 'hold', letter: '' }] };
    for (const scan of [arrival, arrival, scanOf(codes.badge)]) expect(await kiosk.kiosk.scan(scan)).toEqual(held);
    const waiting = kiosk.desk.waiting();
    expect(waiting.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual(Array(3).fill(['clock-suspect']));
    expect(register.read.countInside().visits).toBe(0);
    for (const { id } of waiting) {
      const decision = { commandId: crypto.randomUUID(), visitId: id, decision: 'admit' as const, reason: 'Đã xem mã' };
      expect(await kiosk.desk.decide(decision, guard)).toEqual({ outcome: 'done' });
    }
    expect(register.read.countInside().visits).toBe(3);
  });

  it('a walk-in comes in, and leaves by the pass, also after the clock was put right', async () => {
    const { kiosk, clock, register } = await openSuspect();
    const passes: string[] = [];
    for (const number of ['1', '2']) {
      const person = { ...walkIn().person, document: { kind: 'other' as const, number } };
      const answer = await kiosk.kiosk.checkIn(makeCheckIn({ declaration: null, person }));
      expect(answer).toMatchObject({ outcome: 'admitted', reasons: [] });
      if ('pass' in answer && answer.pass) passes.push(answer.pass.text);
    }
    clock.forward(minute);
    expect(await kiosk.kiosk.scan(scanOf(passes[0] ?? ''))).toMatchObject({ outcome: 'moved', direction: 'out' });
    clock.jump(0);
    expect(await kiosk.kiosk.scan(scanOf(passes[1] ?? ''))).toMatchObject({ outcome: 'moved', direction: 'out' });
    expect(register.read.countInside().visits).toBe(0);
  });

  it('no poster is made that would hang for years, and a badge made now is good when the clock is right', async () => {
    const { kiosk, clock, officer, register } = await openSuspect();
    const placeId = register.read.office()?.departments[0]?.id ?? '';
    expect(await kiosk.office.officeCode({ placeId })).toEqual({ outcome: 'clock-suspect' });
    clock.jump(0);
    const validUntil = toLocalIso(clock.nowMs() + dayMs);
    clock.jump(offMs);
    const staff = { commandId: crypto.randomUUID(), name: 'Cán Bộ', departmentId: null, validUntil };
    const { code } = await kiosk.office.addStaff(staff, officer);
    clock.jump(0);
    expect(await kiosk.kiosk.scan(scanOf(code))).toMatchObject({ outcome: 'moved', direction: 'in' });
  });
});

it('without a monotonic clock beside it nobody sees the jump, and an expired badge opens the door', async () => {
  const clock = makeJumpyClock();
  const office = await openJumpyOffice({ nowMs: clock.nowMs }, makeFolder());
  const { badge } = await issueAll(office, clock.nowMs());
  clock.forward(60 * dayMs);
  expect(await office.kiosk.kiosk.scan(scanOf(badge))).toEqual({ outcome: 'unreadable', reason: 'expired-code' });
  clock.jump(-50 * dayMs);
  expect(await office.kiosk.kiosk.scan(scanOf(badge))).toMatchObject({ outcome: 'moved', direction: 'in' });
});
