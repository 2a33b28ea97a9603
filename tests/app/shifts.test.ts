import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { openShift, pins } from '#tests/app/shift-kit.ts';
import { expectRebuildsTheSame } from '#tests/support/expect-same.ts';
import { openOffice } from '#tests/support/office.ts';

describe('a shift', () => {
  it('begins once, whoever asks again; another guard takes over only when they say so', async () => {
    const { kiosk, guard, officer, shift } = await openShift();
    const again = await kiosk.shifts.start({ commandId: randomUUID(), takesOver: false }, guard);
    expect(again).toEqual({ outcome: 'started', shift });
    const other = { commandId: randomUUID(), takesOver: false };
    expect(await kiosk.shifts.start(other, officer)).toEqual({ outcome: 'still-open', shift });
    const taken = await kiosk.shifts.start({ ...other, takesOver: true }, officer);
    expect(taken).toMatchObject({ outcome: 'started', shift: { accountId: officer } });
    expect(await kiosk.shifts.start({ ...other, takesOver: true }, officer)).toEqual(taken);
    expect(kiosk.shifts.sheet({ shiftId: shift.id })).toMatchObject({ leaver: 'Lê Văn Gác', taker: null });
  });

  it('keeps notes, incidents and the checklist in the words it had then; each command once', async () => {
    const { kiosk, guard, officer } = await openShift();
    const note = { commandId: randomUUID(), isIncident: true, text: 'Mất điện 10 phút' };
    await kiosk.shifts.note(note, guard);
    await kiosk.shifts.note(note, guard);
    await kiosk.shifts.note({ commandId: randomUUID(), isIncident: false, text: 'Đã nhận chìa khóa kho' }, guard);
    const { items } = kiosk.shifts.status();
    expect(items.map(({ vi }) => vi)).toContain('Nước sát khuẩn');
    const answers = items.map(({ id }) => ({ id, state: id === 'masks' ? ('low' as const) : ('fine' as const) }));
    await kiosk.shifts.checklist({ commandId: randomUUID(), answers, note: 'Còn 1 hộp' }, guard);
    const items2 = [{ id: 'masks', vi: 'Khẩu trang y tế', en: 'Surgical masks' }];
    await kiosk.shifts.setChecklist({ commandId: randomUUID(), items: items2 }, officer);
    const { notes, checklist, items: now } = kiosk.shifts.status();
    expect(now).toEqual(items2);
    expect(notes.map(({ text, isIncident }) => [text, isIncident])).toEqual([
      ['Mất điện 10 phút', true],
      ['Đã nhận chìa khóa kho', false],
    ]);
    expect(checklist?.answers.find(({ id }) => id === 'masks')).toMatchObject({ vi: 'Khẩu trang', state: 'low' });
  });

  it('is needed for whatever belongs to one: nothing is written without', async () => {
    const { kiosk, guard, officer } = await openOffice();
    const { lines } = kiosk.integrity.status();
    const commandId = randomUUID();
    const none = { outcome: 'no-shift' };
    expect(await kiosk.shifts.note({ commandId, isIncident: false, text: 'x' }, guard)).toEqual(none);
    const answers = [{ id: 'masks', state: 'fine' as const }];
    expect(await kiosk.shifts.checklist({ commandId, answers, note: null }, guard)).toEqual(none);
    const seen = [{ visitId: randomUUID(), answer: 'seen' as const }];
    expect(await kiosk.shifts.sweep({ commandId, answers: seen }, guard)).toEqual(none);
    const signed = { leaverPin: pins.guard, takerId: officer, takerPin: pins.officer, acknowledged: [] };
    expect(await kiosk.shifts.handOver({ commandId, ...signed })).toEqual(none);
    expect(kiosk.integrity.status().lines).toBe(lines);
  });
});

describe('the closing sweep', () => {
  it('of thirty: seen is evidence, left is a departure by the guard, not found stays and is marked', async () => {
    const { kiosk, sweep, comeIn, read, gatebook } = await openShift();
    const visits: string[] = [];
    for (let person = 1; person <= 30; person += 1) visits.push(await comeIn(`Người Thứ ${person}`));
    expect(kiosk.shifts.toSweep().map(({ visit }) => visit.id)).toEqual(visits);
    expect(kiosk.shifts.status().unsaid).toContain('sweep');
    const answers = visits.map((id, at): [string, 'seen' | 'left' | 'not-found'] => [
      id,
      at < 20 ? 'seen' : at < 25 ? 'left' : 'not-found',
    ]);
    const command = randomUUID();
    expect(await sweep(answers, command)).toEqual({ outcome: 'done', alreadyLeft: 0 });
    const lines = kiosk.integrity.status().lines;
    expect(await sweep(answers, command)).toEqual({ outcome: 'done', alreadyLeft: 0 });
    expect(kiosk.integrity.status().lines).toBe(lines);
    expect(read.countInside().visits).toBe(25);
    expect(read.movements({ fromMs: 0, before: null, limit: 5 }).map(({ direction, way }) => [direction, way])).toEqual(
      Array.from({ length: 5 }, () => ['out', 'guard']),
    );
    const { notFound, unsaid } = kiosk.shifts.status();
    expect(notFound.map(({ visitId }) => visitId)).toEqual(visits.slice(25));
    expect(unsaid).toEqual(['checklist']);
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    const evidence = db.prepare('SELECT answer, count(*) AS n FROM sweep_answer GROUP BY answer ORDER BY answer').all();
    expect(evidence).toEqual([
      { answer: 'left', n: 5 },
      { answer: 'not-found', n: 5 },
      { answer: 'seen', n: 20 },
    ]);
    expectRebuildsTheSame(db);
    db.close();
  });

  it('counts the newest answer, and passes over who has left meanwhile', async () => {
    const { kiosk, sweep, comeIn, guard } = await openShift();
    const [stays, goes] = [await comeIn('Người Ở Lại'), await comeIn('Người Đã Về')];
    await sweep([[stays, 'not-found']]);
    await kiosk.desk.checkOut({ commandId: randomUUID(), visitId: goes, note: null }, guard);
    expect(
      await sweep([
        [stays, 'seen'],
        [goes, 'left'],
      ]),
    ).toEqual({ outcome: 'done', alreadyLeft: 1 });
    expect(kiosk.shifts.status().notFound).toEqual([]);
    expect(kiosk.shifts.toSweep()).toMatchObject([{ visit: { id: stays }, answer: 'seen' }]);
  });
});
