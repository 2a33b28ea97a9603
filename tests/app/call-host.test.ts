import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

/** Somebody with a fever waits for the guard, and wants to see Mr Bình. */
async function openWaiting() {
  const opened = await openOffice();
  const input = makeCheckIn({ readings: [385] });
  expect(await opened.kiosk.kiosk.checkIn(input)).toMatchObject({ outcome: 'held' });
  return { ...opened, visitId: input.visitId };
}

it('shows who may be meant, and the desk to call where the office has said one', async () => {
  const { kiosk, officer, office, visitId } = await openWaiting();
  const [first, second] = office.departments;
  for (const [name, departmentId] of [
    ['Nguyễn Văn Bình', first?.id ?? null],
    ['Bình Thị Khác', second?.id ?? null],
  ] as const) {
    await kiosk.office.addStaff(
      { commandId: randomUUID(), name, departmentId, validUntil: '2021-12-31T00:00:00+07:00' },
      officer,
    );
  }
  const before = kiosk.desk.host({ visitId });
  expect(before).toMatchObject({ host: 'Ông Bình', phones: [] });
  expect(before?.colleagues).toEqual([{ name: 'Nguyễn Văn Bình', departmentName: first?.name }]);
  const phones = [
    { departmentId: first?.id ?? null, phone: 'máy lẻ 105' },
    { departmentId: second?.id ?? null, phone: 'máy lẻ 106' },
    { departmentId: null, phone: 'máy lẻ 100' },
  ];
  await kiosk.routine.setPhones({ commandId: randomUUID(), phones }, officer);
  expect(kiosk.desk.host({ visitId })?.phones).toEqual([
    { place: null, phone: 'máy lẻ 100' },
    { place: first?.name, phone: 'máy lẻ 105' },
  ]);
  expect(kiosk.desk.host({ visitId: randomUUID() })).toBeNull();
});

it('writes what came of a call once, decides nothing, and stands in the history and after a rebuild', async () => {
  const { kiosk, guard, gatebook, visitId } = await openWaiting();
  const call = { commandId: randomUUID(), visitId, answer: 'no-answer' as const, note: 'Đang họp' };
  expect(await kiosk.desk.callHost(call, guard)).toEqual({ outcome: 'done' });
  expect(await kiosk.desk.callHost(call, guard)).toEqual({ outcome: 'done' });
  const second = { ...call, commandId: randomUUID(), answer: 'coming' as const, note: null };
  await kiosk.desk.callHost(second, guard);
  expect(kiosk.desk.hostCalls()).toMatchObject([
    { visitId, name: 'Lê Văn Gác', answer: 'no-answer', note: 'Đang họp' },
    { visitId, answer: 'coming', note: null },
  ]);
  expect(kiosk.desk.waiting()).toHaveLength(1);
  const db = connect(gatebook.folder.database, { isReadOnly: false });
  expect(rebuild(db).changedTables).toEqual([]);
  db.close();
  await kiosk.desk.decide(
    { commandId: randomUUID(), visitId, decision: 'admit', reason: 'Người tiếp xuống đón' },
    guard,
  );
  expect(kiosk.desk.hostCalls()).toEqual([]);
  expect(await kiosk.desk.callHost({ ...call, commandId: randomUUID() }, guard)).toEqual({ outcome: 'not-waiting' });
  const history = (await kiosk.desk.visit(visitId, guard))?.history ?? [];
  expect(history.filter(({ kind }) => kind === 'host-call')).toMatchObject([
    { outcome: 'no-answer', note: 'Đang họp', actor: 'Lê Văn Gác' },
    { outcome: 'coming', note: null },
  ]);
  expect(history.filter(({ kind }) => kind === 'decision').map(({ outcome }) => outcome)).toEqual(['held', 'admitted']);
});
