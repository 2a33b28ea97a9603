import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { comeBy, hoursLater, invite, makePlan, openWithRooms, twentyInRoom } from '#tests/app/meetings-kit.ts';
import { activate } from '#tests/app/policies-kit.ts';
import { makeCheckIn, scanOf } from '#tests/support/office.ts';

const listed = (office: Awaited<ReturnType<typeof openWithRooms>>) =>
  office.kiosk.meetings.list({ includesPast: false }).rows;

describe('the door of a meeting', () => {
  it('holds the 21st in a room with the letter’s number, and lets them in when somebody has left', async () => {
    const office = await openWithRooms(null);
    const { kiosk, clock } = office;
    await activate(office, twentyInRoom);
    const codes = await invite(office, makePlan({ roomId: office.rooms[0].id }), 22);
    for (const code of codes.slice(0, 20)) expect(await comeBy(kiosk, code)).toMatchObject({ outcome: 'admitted' });
    const reasons = [{ code: 'room-full', effect: 'hold', letter: '15/CT-TTg', limit: 20, counted: 21 }];
    expect(await comeBy(kiosk, codes[20] as string)).toMatchObject({ outcome: 'held', reasons });
    expect(kiosk.desk.waiting()).toMatchObject([{ reasons, purpose: 'Họp triển khai kế hoạch – Phòng họp A' }]);
    expect(listed(office)).toMatchObject([{ invited: 22, inside: 20, warnings: [{ limit: 20, counted: 22 }] }]);
    clock.forward(60_000);
    expect(await kiosk.kiosk.scan(scanOf(codes[0] as string, 'out'))).toMatchObject({ direction: 'out' });
    expect(await comeBy(kiosk, codes[21] as string)).toMatchObject({ outcome: 'admitted' });
  });

  it('holds the 10th outside, where no cap of a room counts', async () => {
    const office = await openWithRooms(1);
    await activate(office, twentyInRoom);
    const codes = await invite(office, makePlan({ place: 'outside', roomId: office.rooms[0].id }), 10);
    for (const code of codes.slice(0, 9))
      expect(await comeBy(office.kiosk, code)).toMatchObject({ outcome: 'admitted' });
    expect(await comeBy(office.kiosk, codes[9] as string)).toMatchObject({
      outcome: 'held',
      reasons: [{ code: 'outside-full', letter: '15/CT-TTg', limit: 9, counted: 10 }],
    });
  });

  it('counts companions and the office’s own people, and says a cap that no letter asks for', async () => {
    const office = await openWithRooms(5);
    const [first, second] = await invite(office, makePlan({ roomId: office.rooms[0].id, ownPeople: 2 }), 2);
    expect(await comeBy(office.kiosk, first as string, 1)).toMatchObject({ outcome: 'admitted' });
    const held = await comeBy(office.kiosk, second as string, 1);
    const reasons = [{ code: 'room-cap', effect: 'hold', letter: '', limit: 5, counted: 6 }];
    expect(held).toMatchObject({ outcome: 'held', reasons });
    if (!('visitId' in held)) throw new Error('not written');
    expect(office.kiosk.policies.replay({ visitId: held.visitId })).toMatchObject({ outcome: 'same' });
    const [own] = await invite(office, makePlan({ roomId: office.rooms[1].id, mostPeople: 1, ownPeople: 1 }), 1);
    expect(await comeBy(office.kiosk, own as string)).toMatchObject({ reasons: [{ code: 'meeting-cap', limit: 1 }] });
  });

  it('counts two meetings in one room at one time together, and no other', async () => {
    const office = await openWithRooms(2);
    const room = office.rooms[0].id;
    const plan = makePlan({ roomId: room });
    const [one] = await invite(office, plan, 1);
    const begunLater = makePlan({ roomId: room, startsAt: hoursLater(plan.startsAt, 1) });
    const [two, three] = await invite(office, begunLater, 2);
    const after = { startsAt: plan.endsAt, endsAt: hoursLater(plan.endsAt, 1) };
    const [later] = await invite(office, makePlan({ roomId: room, ...after }), 1);
    expect(listed(office).map(({ clashes }) => clashes.length)).toEqual([1, 1, 0]);
    for (const code of [one, two]) {
      expect(await comeBy(office.kiosk, code as string)).toMatchObject({ outcome: 'admitted' });
    }
    expect(await comeBy(office.kiosk, three as string)).toMatchObject({ reasons: [{ code: 'room-cap', counted: 3 }] });
    expect(await comeBy(office.kiosk, later as string)).toMatchObject({ outcome: 'admitted' });
  });

  it('counts the office’s own people of another meeting in the room from its beginning', async () => {
    const office = await openWithRooms(2);
    const roomId = office.rooms[0].id;
    const plan = makePlan({ roomId });
    const [one, two] = await invite(office, plan, 2);
    await invite(office, makePlan({ roomId, startsAt: hoursLater(plan.startsAt, 1), ownPeople: 1 }), 1);
    expect(await comeBy(office.kiosk, one as string)).toMatchObject({ outcome: 'admitted' });
    office.clock.set('2021-07-07T10:00:00+07:00');
    expect(await comeBy(office.kiosk, two as string)).toMatchObject({ reasons: [{ code: 'room-cap', counted: 3 }] });
  });

  it('asks nothing of whoever comes for no meeting, or left unseen yesterday', async () => {
    const office = await openWithRooms(1);
    const { kiosk, clock } = office;
    const plan = makePlan({ roomId: office.rooms[0].id, endsAt: '2021-07-08T11:00:00+07:00' });
    const [one, two] = await invite(office, plan, 2);
    expect(await comeBy(kiosk, one as string)).toMatchObject({ outcome: 'admitted' });
    expect(await kiosk.kiosk.checkIn(makeCheckIn({ declaration: null }))).toMatchObject({ outcome: 'admitted' });
    clock.forward(24 * 3_600_000);
    expect(await comeBy(kiosk, two as string)).toMatchObject({ outcome: 'admitted' });
  });
});

describe('a meeting', () => {
  it('that is called off takes its invitations back, says so at the door, and lets out who is in', async () => {
    const office = await openWithRooms();
    const { kiosk, officer, clock } = office;
    const plan = makePlan({ roomId: office.rooms[0].id });
    const [inside, outside] = (await invite(office, plan, 2)) as [string, string];
    await comeBy(kiosk, inside);
    clock.forward(60_000);
    const order = { commandId: randomUUID(), meetingId: plan.meetingId };
    expect(await kiosk.meetings.cancel(order, officer)).toEqual({ outcome: 'cancelled' });
    expect(await kiosk.kiosk.scan(scanOf(outside))).toEqual({ outcome: 'unreadable', reason: 'meeting-cancelled' });
    const handedIn = { ...makeCheckIn(), ticket: outside, source: 'invite', category: 'guest' } as const;
    expect(await kiosk.kiosk.checkIn(handedIn)).toMatchObject({ problem: 'ticket-not-valid' });
    expect(await kiosk.kiosk.scan(scanOf(inside))).toMatchObject({ outcome: 'moved', direction: 'out' });
    expect(listed(office)).toMatchObject([{ state: 'cancelled', invited: 0, warnings: [], clashes: [] }]);
    expect(await kiosk.meetings.save({ ...plan, commandId: randomUUID() }, officer)).toEqual({
      outcome: 'already-cancelled',
    });
    expect(await kiosk.meetings.cancel({ ...order, meetingId: randomUUID() }, officer)).toEqual({
      outcome: 'not-known-here',
    });
  });

  it('is changed by a line of its own; codes hold within its day and are named when it moves to another', async () => {
    const office = await openWithRooms();
    const { kiosk, officer } = office;
    const plan = makePlan();
    const [code] = await invite(office, plan, 2);
    const change = (changes: Partial<typeof plan>) =>
      kiosk.meetings.save({ ...plan, commandId: randomUUID(), ...changes }, officer);
    expect(await change({ roomId: office.rooms[1].id, endsAt: hoursLater(plan.endsAt, 5) })).toEqual({
      outcome: 'saved',
      moved: [],
    });
    expect(await kiosk.kiosk.scan(scanOf(code as string))).toMatchObject({
      outcome: 'begin',
      prefill: { purpose: 'Họp triển khai kế hoạch – Phòng họp B', host: 'Ông Bình' },
    });
    const moved = await change({ startsAt: hoursLater(plan.startsAt, 24), endsAt: hoursLater(plan.endsAt, 24) });
    expect(moved).toMatchObject({ outcome: 'saved' });
    expect('moved' in moved && moved.moved).toHaveLength(2);
    expect(await kiosk.kiosk.scan(scanOf(code as string))).toMatchObject({ reason: 'not-yet-valid' });
    expect(listed(office)).toMatchObject([{ state: 'coming', roomId: null }]);
  });

  it('is written once, however often the command is sent; and not at all where the room or the time is none', async () => {
    const office = await openWithRooms();
    const { kiosk, officer, gatebook } = office;
    const plan = makePlan();
    const lines = () => gatebook.ports.integrity.lines();
    await kiosk.meetings.save(plan, officer);
    const guests = [{ id: randomUUID(), name: 'Khách', phone: null }];
    const asked = { meetingId: plan.meetingId, guests };
    const first = await kiosk.meetings.invite(asked, officer);
    const cancel = { commandId: randomUUID(), meetingId: plan.meetingId };
    const before = lines();
    expect(await kiosk.meetings.save(plan, officer)).toEqual({ outcome: 'saved', moved: [] });
    expect(await kiosk.meetings.invite(asked, officer)).toMatchObject({ outcome: first.outcome });
    expect(lines()).toBe(before);
    await kiosk.meetings.cancel(cancel, officer);
    const after = lines();
    expect(await kiosk.meetings.cancel(cancel, officer)).toEqual({ outcome: 'cancelled' });
    expect(
      await kiosk.meetings.invite({ ...asked, guests: [{ ...guests[0], id: randomUUID() }] as never }, officer),
    ).toEqual({
      outcome: 'not-known-here',
    });
    expect(await kiosk.meetings.save(makePlan({ roomId: randomUUID() }), officer)).toEqual({ outcome: 'no-such-room' });
    expect(await kiosk.meetings.save(makePlan({ endsAt: plan.startsAt }), officer)).toEqual({
      outcome: 'wrong-period',
    });
    expect(lines()).toBe(after);
  });

  it('and its guests, its room and its cancelling come out the same from the journal', async () => {
    const office = await openWithRooms();
    const plan = makePlan({ roomId: office.rooms[0].id });
    await comeBy(office.kiosk, (await invite(office, plan, 2))[0] as string);
    expect(office.kiosk.meetings.guests({ meetingId: plan.meetingId })).toMatchObject([
      { name: 'Khách mời 1', state: 'inside', people: 1 },
      { name: 'Khách mời 2', state: 'expected', at: null },
    ]);
    await office.kiosk.meetings.cancel({ commandId: randomUUID(), meetingId: plan.meetingId }, office.officer);
    await office.gatebook.close();
    const db = connect(office.gatebook.folder.database);
    expect(rebuild(db).changedTables).toEqual([]);
    db.exec('UPDATE meeting SET is_cancelled = 0; UPDATE invite SET meeting = NULL');
    expect(rebuild(db).changedTables.sort()).toEqual(['invite', 'meeting']);
    db.close();
  });
});

describe('the rooms of the office', () => {
  it('are changed as a list; one with a meeting to come stays, and no two have one name', async () => {
    const office = await openWithRooms();
    const { kiosk, officer, rooms, read } = office;
    const save = (some: { id: string; name: string; mostPeople: number | null }[]) =>
      kiosk.meetings.saveRooms({ commandId: randomUUID(), rooms: some }, officer);
    const plan = makePlan({ roomId: rooms[0].id });
    await kiosk.meetings.save(plan, officer);
    expect(await save([rooms[1]])).toEqual({ outcome: 'still-used', rooms: ['Phòng họp A'] });
    expect(await save([...rooms, { id: randomUUID(), name: 'PHONG HOP A', mostPeople: 3 }])).toEqual({
      outcome: 'same-name',
    });
    await kiosk.meetings.cancel({ commandId: randomUUID(), meetingId: plan.meetingId }, officer);
    expect(await save([rooms[1]])).toEqual({ outcome: 'saved' });
    expect(kiosk.meetings.rooms()).toEqual([rooms[1]]);
    // The meeting that was to be there is still said to have been.
    expect(listed(office)).toMatchObject([{ roomName: 'Phòng họp A' }]);
    expect(read.office()).toMatchObject({ name: 'Sở Mẫu', departments: office.office.departments });
  });
});
