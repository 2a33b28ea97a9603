import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Rule } from '#src/domain/policy/rules.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { activate, halfAtHome, makePack, openWithStaff, plain, share } from '#tests/app/policies-kit.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const hour = 3_600_000;
const openBare = () => openOffice({ claim: { isHealthAsked: false } });
const statesOf = ({ kiosk }: Awaited<ReturnType<typeof openOffice>>) =>
  Object.fromEntries(kiosk.policies.list().map(({ pack, state }) => [pack.id, state]));

describe('the list of letters', () => {
  it('says what is in force, what comes, what is over and what was ended, and who did it', async () => {
    const office = await openBare();
    const { kiosk, clock, officer } = office;
    const nowMs = clock.nowMs();
    const rules = [share];
    const dated: Pack[] = [
      makePack({ id: 'now', rules }),
      makePack({ id: 'soon', rules, fromMs: nowMs + 1 }),
      makePack({ id: 'past', rules, toMs: nowMs - 1 }),
      makePack({ id: 'cut', rules }),
      makePack({ id: 'never', rules, fromMs: nowMs + dayMs }),
    ];
    for (const pack of dated) expect(await activate(office, pack)).toEqual({ outcome: 'activated' });
    for (const id of ['cut', 'never'])
      expect(await kiosk.policies.end({ commandId: randomUUID(), id, atMs: nowMs }, officer)).toEqual({
        outcome: 'ended',
      });
    expect(statesOf(office)).toMatchObject({ now: 'in-force', soon: 'coming', past: 'over', never: 'ended' });
    clock.forward(1);
    expect(statesOf(office)).toMatchObject({ now: 'in-force', soon: 'in-force', cut: 'ended', never: 'ended' });
    clock.forward(2 * dayMs);
    expect(statesOf(office)).toMatchObject({ never: 'ended' });
    const cut = kiosk.policies.list().find(({ pack }) => pack.id === 'cut');
    expect(cut).toMatchObject({
      pack: { toMs: nowMs },
      activatedBy: 'Trần Thị Giám Sát',
      ended: { by: 'Trần Thị Giám Sát' },
    });
    expect(kiosk.policies.list().find(({ pack }) => pack.id === 'now')?.ended).toBeNull();
  });

  it('shows each letter in its newest version, by the hash that decisions name', async () => {
    const office = await openBare();
    await activate(office, halfAtHome);
    const [first] = office.kiosk.policies.list();
    await activate(office, { ...halfAtHome, letter: { ...halfAtHome.letter, title: 'Bản sửa' } });
    const [second, ...others] = office.kiosk.policies.list();
    expect(others).toEqual([]);
    expect(second).toMatchObject({ pack: { letter: { title: 'Bản sửa' } } });
    expect(second?.hash).not.toBe(first?.hash);
    expect(office.read.findPack(first?.hash ?? '')).toEqual(halfAtHome);
    expect(office.read.findPack('0'.repeat(64))).toBeNull();
  });
});

describe('a letter', () => {
  it('is activated once however often the command comes', async () => {
    const { kiosk, officer, read } = await openBare();
    const order = { commandId: randomUUID(), pack: halfAtHome, seenConflicts: [] };
    for (const _time of [1, 2]) expect(await kiosk.policies.activate(order, officer)).toEqual({ outcome: 'activated' });
    const { seq } = read.findCommand(order.commandId) ?? {};
    await kiosk.policies.end(
      { commandId: randomUUID(), id: halfAtHome.id, atMs: halfAtHome.fromMs + 30 * dayMs },
      officer,
    );
    expect(await kiosk.policies.activate(order, officer)).toEqual({ outcome: 'activated' });
    expect(read.findCommand(order.commandId)?.seq).toBe(seq);
    expect(read.packs()[0]?.toMs).toBe(halfAtHome.fromMs + 30 * dayMs);
  });

  it('is ended earlier only: not later, not in the past, and none that is not there', async () => {
    const office = await openBare();
    const { kiosk, clock, officer } = office;
    const last = clock.nowMs() + dayMs;
    await activate(office, { ...halfAtHome, toMs: last });
    const end = (atMs: number, id = halfAtHome.id) =>
      kiosk.policies.end({ commandId: randomUUID(), id, atMs }, officer);
    expect(await end(last)).toEqual({ outcome: 'not-earlier' });
    expect(await end(last + 1)).toEqual({ outcome: 'not-earlier' });
    expect(await end(clock.nowMs() - hour)).toEqual({ outcome: 'in-the-past' });
    expect(await end(last, 'none')).toEqual({ outcome: 'not-known-here' });
    expect(await end(last - 1)).toEqual({ outcome: 'ended' });
    expect(statesOf(office)).toEqual({ [halfAtHome.id]: 'in-force' });
  });

  it('is no longer asked for from the millisecond after its end', async () => {
    const office = await openWithStaff(3);
    await activate(office, halfAtHome);
    expect(await office.come(0)).toMatchObject({ outcome: 'moved' });
    expect(await office.come(1)).toMatchObject({ outcome: 'waiting' });
    await office.kiosk.policies.end(
      { commandId: randomUUID(), id: halfAtHome.id, atMs: office.clock.nowMs() },
      office.officer,
    );
    office.clock.forward(1);
    expect(await office.come(2)).toMatchObject({ outcome: 'moved', direction: 'in' });
    const visits = office.kiosk.desk.waiting().map(({ id }) => id);
    for (const visitId of visits) expect(office.kiosk.policies.replay({ visitId })).toMatchObject({ outcome: 'same' });
  });
});

describe('what the kiosk is told', () => {
  const statusOf = ({ kiosk }: Awaited<ReturnType<typeof openOffice>>) => {
    const status = kiosk.kiosk.status();
    if (status.state !== 'open') throw new Error('not open');
    return status;
  };

  it('names where it asks for urgency, who receives, when, and the notices of the letters in force', async () => {
    const office = await openBare();
    expect(statusOf(office).obligations).toMatchObject({ urgentFor: [], receiving: null, hours: null });
    const [first, second] = office.office.departments.map(({ id }) => id) as [string, string];
    const scope = { kind: 'departments' as const, departments: [first] };
    const hours = { weekdays: [1, 2], fromMinute: 480, untilMinute: 660 };
    const rules: Rule[] = [
      { ...plain, kind: 'urgent-only', scope },
      { ...plain, kind: 'receiving-departments', scope },
      { ...plain, kind: 'hours', ...hours },
      { ...plain, kind: 'distance', where: 'between-people', metres: 2 },
    ];
    const text = { vi: 'Đeo khẩu trang.', en: 'Wear a mask.' };
    await activate(office, makePack({ id: 'a', rules, notices: [{ text, fromDay: null, toDay: null }] }));
    const status = statusOf(office);
    expect(status.obligations).toMatchObject({
      urgentFor: [first],
      receiving: [first],
      hours: [hours],
      distanceMetres: 2,
    });
    expect(status.notices).toEqual([text]);
    await activate(office, makePack({ id: 'b', rules: [{ ...plain, kind: 'urgent-only' }] }));
    expect(statusOf(office).obligations.urgentFor).toEqual([null, first, second]);
  });

  it('and what somebody says of their urgency decides', async () => {
    const office = await openBare();
    await activate(office, makePack({ id: 'b', rules: [{ ...plain, kind: 'urgent-only' }] }));
    const come = (isUrgent: boolean | null, number: string) =>
      office.kiosk.kiosk.checkIn(
        makeCheckIn({
          person: { ...makeCheckIn().person, document: { kind: 'other', number } },
          errand: { ...makeCheckIn().errand, isUrgent },
        }),
      );
    expect(await come(true, '1')).toMatchObject({ outcome: 'admitted' });
    expect(await come(null, '2')).toMatchObject({ outcome: 'held', reasons: [{ code: 'urgency-unknown' }] });
    expect(await come(false, '3')).toMatchObject({ outcome: 'refused', reasons: [{ code: 'not-urgent' }] });
  });
});

it('holds the visitor who would be the 21st in the office, companions counted, and none of yesterday', async () => {
  const office = await openBare();
  const { kiosk, clock } = office;
  const limit: Rule = { ...plain, kind: 'people-in-office', counted: 'everybody', operator: 'more-than', people: 20 };
  await activate(office, makePack({ id: 'twenty', rules: [limit] }));
  let next = 0;
  const come = (companions: number) => {
    next += 1;
    const person = { ...makeCheckIn().person, document: { kind: 'other' as const, number: `N${next}` } };
    return kiosk.kiosk.checkIn(makeCheckIn({ person, errand: { ...makeCheckIn().errand, companions } }));
  };
  expect(await come(18)).toMatchObject({ outcome: 'admitted' });
  expect(await come(1)).toMatchObject({ outcome: 'held', reasons: [{ code: 'office-full', limit: 20, counted: 21 }] });
  expect(await come(0)).toMatchObject({ outcome: 'admitted' });
  expect(await come(0)).toMatchObject({ outcome: 'held', reasons: [{ limit: 20, counted: 21 }] });
  clock.forward(dayMs);
  expect(await come(19)).toMatchObject({ outcome: 'admitted' });
});
