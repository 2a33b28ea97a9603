import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { openShift, pins } from '#tests/app/shift-kit.ts';
import { expectRebuildsTheSame } from '#tests/support/expect-same.ts';

const wrong = '118273';

describe('both PINs', () => {
  it('are needed: a wrong one of either hands nothing over and is counted where signing in counts', async () => {
    const { kiosk, handOver, guard, officer, shift } = await openShift();
    expect(await handOver({ leaverPin: wrong })).toEqual({ outcome: 'wrong-pin', whose: 'leaver', triesLeft: 4 });
    expect(await handOver({ takerPin: wrong })).toEqual({ outcome: 'wrong-pin', whose: 'taker', triesLeft: 4 });
    expect(await kiosk.session.signIn({ accountId: officer, pin: wrong })).toMatchObject({ triesLeft: 3 });
    expect(kiosk.shifts.status().current).toEqual(shift);
    for (const triesLeft of [2, 1]) expect(await handOver({ takerPin: wrong })).toMatchObject({ triesLeft });
    expect(await handOver({ takerPin: wrong })).toMatchObject({ outcome: 'locked', whose: 'taker' });
    expect(await handOver()).toMatchObject({ outcome: 'locked', whose: 'taker' });
    expect(await kiosk.session.signIn({ accountId: officer, pin: pins.officer })).toMatchObject({ outcome: 'locked' });
    expect(await kiosk.session.signIn({ accountId: guard, pin: pins.guard })).toMatchObject({ outcome: 'signed-in' });
  });

  it('are of two people', async () => {
    const { handOver, guard } = await openShift();
    expect(await handOver({ takerId: guard, takerPin: pins.guard })).toEqual({ outcome: 'same-person' });
  });
});

describe('a hand-over', () => {
  it('ends one shift, begins the next and signs in who takes over; the same command once', async () => {
    const { kiosk, handOver, guard, officer, shift, clock, comeIn } = await openShift();
    await comeIn('Nguyễn Thị Còn Đây');
    clock.forward(8 * 3_600_000);
    const commandId = randomUUID();
    const first = await handOver({ commandId });
    if (first.outcome !== 'handed-over') throw new Error(first.outcome);
    expect(kiosk.sessions.find(first.session)?.id).toBe(officer);
    expect(first.sheet).toMatchObject({
      leaver: 'Lê Văn Gác',
      taker: 'Trần Thị Giám Sát',
      startedAt: shift.startedAt,
      endedAt: '2021-07-07T16:00:00.000+07:00',
      counts: { ins: 1, outs: 0, refused: 0, people: 1 },
      inside: [{ visit: { name: 'Nguyễn Thị Còn Đây' }, answer: null }],
      sweep: { unasked: 1 },
      unsaid: ['sweep', 'checklist'],
      anchor: { outcome: 'signed', lines: kiosk.integrity.status().lines },
    });
    const { current } = kiosk.shifts.status();
    expect(current).toMatchObject({ accountId: officer });
    const again = await handOver({ commandId });
    expect(again).toMatchObject({ outcome: 'handed-over', sheet: { endedAt: first.sheet.endedAt } });
    expect(kiosk.shifts.status().current).toEqual(current);
    expect(await handOver({ leaverPin: pins.officer, takerId: guard, takerPin: pins.guard })).toMatchObject({
      outcome: 'handed-over',
      account: { id: guard },
    });
  });

  it('asks once about what is unsaid, writes nothing, and goes on when that is acknowledged', async () => {
    const { kiosk, handOver, shift, comeIn } = await openShift();
    const visit = await comeIn('Phạm Văn Chưa Hỏi');
    expect(await handOver({ acknowledged: [] })).toEqual({ outcome: 'unsaid', unsaid: ['sweep', 'checklist'] });
    expect(await handOver({ acknowledged: ['sweep'] })).toMatchObject({ outcome: 'unsaid' });
    expect(kiosk.shifts.status().current).toEqual(shift);
    expect(await handOver({ acknowledged: ['sweep', 'checklist'] })).toMatchObject({ outcome: 'handed-over' });
    expect(kiosk.shifts.toSweep()).toMatchObject([{ visit: { id: visit } }]);
  });

  it('prints the same again later: who was inside then, though they left since', async () => {
    const { kiosk, handOver, shift, comeIn, guard } = await openShift();
    const visit = await comeIn('Đỗ Văn Về Sau');
    await handOver();
    await kiosk.desk.checkOut({ commandId: randomUUID(), visitId: visit, note: null }, guard);
    await comeIn('Người Đến Sau');
    expect(kiosk.shifts.status().lastId).toBe(shift.id);
    expect(kiosk.shifts.sheet({ shiftId: shift.id })?.inside.map((one) => one.visit.name)).toEqual(['Đỗ Văn Về Sau']);
  });

  it('leaves one open shift, and the book is the same when it is rebuilt', async () => {
    const { gatebook, handOver } = await openShift();
    await handOver();
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    expectRebuildsTheSame(db);
    expect(db.prepare('SELECT count(*) FROM shift WHERE ended_seq IS NULL').pluck().get()).toBe(1);
    db.close();
  });
});
