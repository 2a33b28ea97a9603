import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { comeBy, invite, makePlan, openWithRooms, twentyInRoom } from '#tests/app/meetings-kit.ts';
import { activate, halfAtHome, openWithStaff } from '#tests/app/policies-kit.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const hourMs = 3_600_000;
const walkIn = (name: string, changes: Parameters<typeof makeCheckIn>[0] = {}) => {
  const base = makeCheckIn(changes);
  return { ...base, person: { ...base.person, name, document: null } };
};
const car = { class: 'car' as const, plate: '29A-123.45' };

describe('who is inside, by department and room', () => {
  it('counts people with their companions, and the vehicles that are still there', async () => {
    const { kiosk, guard, office } = await openOffice({ claim: { isHealthAsked: false } });
    const [first] = office.departments;
    const errand = { ...makeCheckIn().errand, departmentId: first?.id ?? null, companions: 2, vehicle: car };
    const input = walkIn('Nguyễn Có Xe', { errand });
    await kiosk.kiosk.checkIn(input);
    await kiosk.kiosk.checkIn(walkIn('Lê Đi Bộ'));
    expect(kiosk.desk.glance()).toMatchObject({
      people: 4,
      vehicles: 1,
      departments: [
        { departmentId: null, name: null, people: 1, vehicles: 0 },
        { name: first?.name, people: 3, vehicles: 1 },
      ],
      rooms: [],
      capacity: [],
      marks: [],
      isOfficeTime: true,
    });
    await kiosk.desk.checkOut({ commandId: randomUUID(), visitId: input.visitId, note: null }, guard);
    expect(kiosk.desk.glance()).toMatchObject({ people: 1, vehicles: 0, departments: [{ departmentId: null }] });
  });

  it('counts a room as the door does, against the strictest of its seats and the letters', async () => {
    const office = await openWithRooms(30);
    await activate(office, twentyInRoom);
    const plan = makePlan({ roomId: office.rooms[0].id, ownPeople: 17 });
    const [one] = await invite(office, plan, 1);
    expect(office.kiosk.desk.glance().rooms).toEqual([]);
    await comeBy(office.kiosk, one as string, 1);
    const { rooms, capacity } = office.kiosk.desk.glance();
    expect(rooms).toEqual([{ roomId: office.rooms[0].id, name: 'Phòng họp A', people: 19, vehicles: 0 }]);
    expect(capacity).toEqual([
      { place: 'room', name: 'Phòng họp A', counted: 19, limit: 20, level: 'near', letters: ['15/CT-TTg'] },
    ]);
  });

  it('names no letter where only the seats are counted', async () => {
    const office = await openWithRooms(2);
    const [one] = await invite(office, makePlan({ roomId: office.rooms[0].id }), 1);
    await comeBy(office.kiosk, one as string, 1);
    expect(office.kiosk.desk.glance().capacity).toMatchObject([{ counted: 2, limit: 2, level: 'full', letters: [] }]);
  });

  it('holds the share of a department against the letter in force, and against none without it', async () => {
    const { kiosk, come, ...office } = await openWithStaff(7);
    await come(0);
    expect(kiosk.desk.glance().capacity).toEqual([]);
    await activate({ kiosk, ...office }, halfAtHome);
    for (const number of [1, 2]) await come(number);
    expect(kiosk.desk.glance().capacity).toMatchObject([
      { place: 'department', counted: 3, limit: 3, level: 'full', letters: ['58/VP-HC-QT'] },
    ]);
  });
});

describe('who deserves a second look', () => {
  it('is who stays longer than their kind, or beyond the hours; not who has just come', async () => {
    const { kiosk, clock } = await openOffice({ claim: { isHealthAsked: false } });
    const early = walkIn('Nguyễn Đến Sớm');
    await kiosk.kiosk.checkIn(early);
    clock.forward(4 * hourMs + 60_000);
    await kiosk.kiosk.checkIn(walkIn('Lê Vừa Đến'));
    expect(kiosk.desk.glance().marks).toEqual([
      {
        visitId: early.visitId,
        overdue: { rule: 'long-stay', dueAt: '2021-07-07T12:00:00.000+07:00' },
        afterHours: null,
      },
    ]);
    clock.set('2021-07-07T18:30:00+07:00');
    const { marks, isOfficeTime } = kiosk.desk.glance();
    expect(isOfficeTime).toBe(false);
    expect(marks.map(({ afterHours }) => afterHours)).toEqual(['stays', 'stays']);
  });

  it('goes by the hours that the office says, and says them to whoever asks', async () => {
    const { kiosk, officer } = await openOffice({ claim: { isHealthAsked: false } });
    const input = walkIn('Nguyễn Ngày Nghỉ');
    await kiosk.kiosk.checkIn(input);
    expect(kiosk.desk.glance().marks).toEqual([]);
    const hours = { ...kiosk.routine.show().hours, restDays: ['2021-07-07'] };
    await kiosk.routine.setHours({ commandId: randomUUID(), hours }, officer);
    expect(kiosk.routine.show().hours).toEqual(hours);
    expect(kiosk.desk.glance().marks).toEqual([{ visitId: input.visitId, overdue: null, afterHours: 'came' }]);
  });
});
