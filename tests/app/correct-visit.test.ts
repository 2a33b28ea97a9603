import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ChangeInput } from '#src/contract/correction.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { expectRebuildsTheSame } from '#tests/support/expect-same.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const reason = 'Ghi nhầm, đã xem lại giấy tờ';
const motorbike = { class: 'motorbike' as const, plate: '29-B1 123.45' };

/** Somebody inside who came by motorbike, and a way to set right what the book says of them. */
async function openWithVisit() {
  const office = await openOffice();
  const { kiosk, guard, clock } = office;
  const visit = makeCheckIn({ errand: { ...makeCheckIn().errand, vehicle: motorbike } });
  await kiosk.kiosk.checkIn(visit);
  clock.forward(60_000);
  const correct = (change: ChangeInput, actor = guard) =>
    kiosk.desk.correct({ commandId: randomUUID(), visitId: visit.visitId, reason, change }, actor);
  const details = async () => {
    const found = await kiosk.desk.visit(visit.visitId, guard);
    if (!found) throw new Error('the visit is not in the book');
    return found;
  };
  const leave = () => kiosk.desk.checkOut({ commandId: randomUUID(), visitId: visit.visitId, note: null }, guard);
  return { ...office, visitId: visit.visitId, correct, details, leave };
}

const allChanges = (department: string): ChangeInput[] => [
  { field: 'name', value: 'Đỗ Thị Mới' },
  { field: 'document', value: { kind: 'passport', number: 'C7654321' } },
  { field: 'phone', value: '0987 654 321' },
  { field: 'vehicle', value: { class: 'car', plate: '29B-112.34' } },
  { field: 'department', value: department },
  { field: 'host', value: 'Bà An' },
  { field: 'purpose', value: null },
  { field: 'companions', value: 3 },
  { field: 'inAt', value: '2021-07-07T07:55:00+07:00' },
];

it('every field is set right everywhere, with what stood there kept beside it; a rebuild finds nothing', async () => {
  const { gatebook, office, correct, details, leave, read, clock } = await openWithVisit();
  const changes = allChanges(office.departments[1]?.id as string);
  for (const change of changes) expect(await correct(change), change.field).toEqual({ outcome: 'done' });
  await leave();
  expect(await correct({ field: 'leftAt', value: '2021-07-07T08:00:30+07:00' })).toEqual({ outcome: 'done' });
  const now = await details();
  expect(now).toMatchObject({
    name: 'Đỗ Thị Mới',
    documentNumber: 'C7654321',
    phone: '+84987654321',
    plate: '29B-112.34',
    departmentName: 'Phòng Kế hoạch',
    host: 'Bà An',
    purpose: null,
    companions: 3,
    admittedAt: '2021-07-07T07:55:00.000+07:00',
    leftAt: '2021-07-07T08:00:30.000+07:00',
  });
  expect(now.history.filter(({ kind }) => kind === 'correction')).toMatchObject([
    { note: reason, change: { field: 'name', was: 'Nguyễn Văn Mẫu', becomes: 'Đỗ Thị Mới' } },
    { change: { was: { number: '001090000001' }, becomes: { number: 'C7654321' } } },
    { change: { field: 'phone', was: '+84912345678' } },
    { change: { field: 'vehicle', was: motorbike, becomes: { class: 'car', plate: '29B-112.34' } } },
    { change: { field: 'department', was: null, becomes: 'Phòng Kế hoạch' } },
    { change: { was: 'Ông Bình' } },
    { change: { was: 'Nộp hồ sơ', becomes: null } },
    { change: { was: 0, becomes: 3 } },
    { change: { field: 'inAt', was: '2021-07-07T08:00:00.000+07:00' } },
    { change: { field: 'leftAt', was: '2021-07-07T08:01:00.000+07:00' } },
  ]);
  const found = (text: string) => read.search(text, '2021-07-07', 10).length;
  expect(['do thi moi', '654321', '11234'].map(found)).toEqual([1, 1, 1]);
  expect(['nguyen van mau', '000001', '12345'].map(found)).toEqual([0, 0, 0]);
  expect(read.movements({ fromMs: 0, before: null, limit: 9 }).map(({ at }) => new Date(at).toISOString())).toEqual([
    '2021-07-07T01:00:30.000Z',
    '2021-07-07T00:55:00.000Z',
  ]);
  clock.forward(1000);
  await closeAndRebuild(gatebook);
});

async function closeAndRebuild(gatebook: Awaited<ReturnType<typeof openOffice>>['gatebook']) {
  await gatebook.close();
  const db = connect(gatebook.folder.database);
  expectRebuildsTheSame(db);
  db.close();
}

it('the line that is set right is named, and stays as it was written; a second correction names the first', async () => {
  const { gatebook, correct, visitId } = await openWithVisit();
  await correct({ field: 'vehicle', value: { class: 'car', plate: '30A-1234' } });
  await correct({ field: 'vehicle', value: { class: 'car', plate: '30A-123.45' } });
  const db = connect(gatebook.folder.database, { isReadOnly: true });
  const arrival = db.prepare('SELECT seq FROM visit WHERE id = ?').pluck().get(visitId) as number;
  const lines = db.prepare('SELECT seq, line, was FROM correction').all() as { seq: number; line: number }[];
  expect(lines).toMatchObject([
    { line: arrival, was: '{"class":"motorbike","plate":"29-B1 123.45"}' },
    { line: lines[0]?.seq, was: '{"class":"car","plate":"30A-1234"}' },
  ]);
  const opening = db.prepare("SELECT value FROM opening WHERE seq = ? AND field = 'vehicle'").pluck();
  expect(opening.get(arrival)).toBe('{"class":"motorbike","plate":"29-B1 123.45"}');
  // No personal value stands in what can never be erased.
  const heads = db.prepare('SELECT head FROM leaf').pluck().all().join('\n');
  const facts = db.prepare("SELECT value FROM opening WHERE field = 'facts'").pluck().all().join('\n');
  expect(`${heads}\n${facts}`).not.toMatch(/30A|Ghi nhầm/);
  db.close();
});

it('a decision and a departure are taken back, and made again; the lines that said them are struck through', async () => {
  const { gatebook, kiosk, guard, correct, details, leave, read, visitId, clock } = await openWithVisit();
  expect(await correct({ field: 'leftAt', value: null })).toEqual({ outcome: 'not-possible' });
  await leave();
  expect(await correct({ field: 'decision', value: 'held' })).toEqual({ outcome: 'not-possible' });
  expect(await correct({ field: 'leftAt', value: null })).toEqual({ outcome: 'done' });
  expect(read.countInside()).toEqual({ visits: 1, people: 1 });
  expect(read.countMovements(0)).toEqual({ ins: 1, outs: 0 });
  expect(await correct({ field: 'decision', value: 'held' })).toEqual({ outcome: 'done' });
  expect(read.waiting().map(({ id }) => id)).toEqual([visitId]);
  expect(read.countMovements(0)).toEqual({ ins: 0, outs: 0 });
  clock.forward(60_000);
  await kiosk.desk.decide({ commandId: randomUUID(), visitId, decision: 'refuse', reason: 'Không có hẹn' }, guard);
  const { state, history } = await details();
  expect(state).toBe('refused');
  expect(history.map(({ kind, isStruck }) => (isStruck ? `(${kind})` : kind))).toEqual([
    'arrival',
    '(decision)',
    '(departure)',
    'correction',
    'correction',
    'decision',
    'view',
  ]);
  await closeAndRebuild(gatebook);
});

it('a visit written by mistake is struck out as a whole and counted nowhere', async () => {
  const { gatebook, kiosk, guard, correct, details, leave, read, visitId } = await openWithVisit();
  await leave();
  const commandId = randomUUID();
  for (const _ of ['once', 'sent again']) {
    expect(await kiosk.desk.voidVisit({ commandId, visitId, reason }, guard)).toEqual({ outcome: 'done' });
  }
  expect(read.movements({ fromMs: 0, before: null, limit: 9 })).toEqual([]);
  const { state, history } = await details();
  expect(state).toBe('void');
  expect(history.filter(({ kind }) => kind === 'departure' || kind === 'void')).toMatchObject([
    { kind: 'departure', isStruck: true },
    { kind: 'void', note: reason, change: null },
  ]);
  expect(await correct({ field: 'name', value: 'Ai Đó' })).toEqual({ outcome: 'not-possible' });
  await closeAndRebuild(gatebook);
});

it('a guard sets right their own shift, an officer everything; what says nothing new is not written', async () => {
  const { correct, leave, officer, clock, gatebook } = await openWithVisit();
  const size = () => gatebook.ports.integrity.lines();
  const before = size();
  expect(await correct({ field: 'host', value: 'Ông Bình' })).toEqual({ outcome: 'same-value' });
  expect(await correct({ field: 'department', value: randomUUID() })).toEqual({ outcome: 'unknown-place' });
  expect(await correct({ field: 'inAt', value: '2021-07-07T08:30:00+07:00' })).toEqual({ outcome: 'not-possible' });
  expect(size()).toBe(before);
  await leave();
  clock.forward(30 * 3_600_000);
  expect(await correct({ field: 'host', value: 'Bà An' })).toEqual({ outcome: 'past-shift' });
  expect(await correct({ field: 'host', value: 'Bà An' }, officer)).toEqual({ outcome: 'done' });
});
