import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { noFilter } from '#src/domain/register/log-filter.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const days = { from: '2021-07-07', to: '2021-07-07' };
const period = { fromAt: '2021-07-07T00:00:00+07:00', toAt: '2021-07-08T00:00:00+07:00' };

type Office = Awaited<ReturnType<typeof openOffice>>;

/** Let in, gone, refused with a word, waiting still, struck out after having been in and out, and somebody of the night before. */
async function openDay() {
  const office = await openOffice();
  const { kiosk, guard, clock } = office;
  let count = 0;
  const come = async (name: string, readings: number[]) => {
    count += 1;
    const base = makeCheckIn();
    const document = { kind: 'citizen-card' as const, number: `00109000000${count}` };
    const errand = { ...base.errand, vehicle: { class: 'car' as const, plate: `30A-123.4${count}` } };
    await kiosk.kiosk.checkIn({ ...base, person: { ...base.person, name, document }, errand, readings });
    clock.forward(60_000);
    return base.visitId;
  };
  const leave = (visitId: string) => kiosk.desk.checkOut({ commandId: randomUUID(), visitId, note: null }, guard);
  clock.set('2021-07-06T22:00:00+07:00');
  await come('Người Đêm Trước', [366]);
  clock.set('2021-07-07T08:00:00+07:00');
  await come('Người Ở Lại', [366]);
  await leave(await come('Người Đã Về', [366]));
  const refused = await come('Người Bị Từ Chối', [384]);
  await kiosk.desk.decide({ commandId: randomUUID(), visitId: refused, decision: 'refuse', reason: '=Sốt cao' }, guard);
  await come('Người Đang Chờ', [383]);
  const struck = await come('Người Ghi Nhầm', [366]);
  await leave(struck);
  await kiosk.desk.voidVisit({ commandId: randomUUID(), visitId: struck, reason: 'Hai lần một người' }, guard);
  return office;
}

async function exportRows({ kiosk, guard, gatebook }: Office) {
  const request = { requester: 'CDC tỉnh', document: '7/CDC', purpose: 'Truy vết' };
  const made = await kiosk.desk.exportPeriod({ commandId: randomUUID(), ...period, ...request }, guard);
  if (made.outcome !== 'made') throw new Error('not made');
  const text = readFileSync(join(gatebook.folder.exports, made.fileName));
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
}

const pick = (rows: Record<string, string>[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]));

it('hands over those who were sent away, who wait, and what was struck out, with the words of the guard', async () => {
  const people = (await exportRows(await openDay())).filter((row) => row['Thuộc sổ'] === 'Người ra vào');
  expect(pick(people, 'Họ và tên', 'Vào/Ra', 'Cách ghi', 'Lời bảo vệ ghi')).toEqual([
    ['Người Ở Lại', 'Vào', 'Quét mã', ''],
    ['Người Đã Về', 'Vào', 'Quét mã', ''],
    ['Người Đã Về', 'Ra', 'Bảo vệ ghi', ''],
    ['Người Bị Từ Chối', '', 'Không cho vào', "'=Sốt cao"],
    ['Người Đang Chờ', '', 'Đang chờ bảo vệ', ''],
    ['Người Ghi Nhầm', '', 'Ghi nhầm, đã gạch', ''],
  ]);
  expect(people[3]).toMatchObject({ Giờ: '08:02:00', 'Thân nhiệt lần 1': '38.4', 'Xe qua cổng': '' });
  expect(people[5]?.['Đính chính']).toMatch(/^Gạch cả lượt \(dòng \d+, Hai lần một người\)$/);
});

it('says the same of a day as the board, the whole book and the figures', async () => {
  const office = await openDay();
  const { kiosk } = office;
  const rows = (await exportRows(office)).filter((row) => row['Thuộc sổ'] === 'Người ra vào');
  const { figures } = (await kiosk.numbers.of({ choice: 'own', own: days, whom: 'everyone' })).current;
  const inBook = async (state: 'void' | null) => {
    const filter = { ...noFilter, fromDay: days.from, toDay: days.to, state };
    const { blocks } = await kiosk.log.map({ filter });
    return blocks.reduce((sum, { rows }) => sum + rows, 0);
  };
  const struck = rows.filter((row) => row['Cách ghi'] === 'Ghi nhầm, đã gạch');
  const visits = new Set(rows.map((row) => row['Mã lượt']));
  expect(visits.size).toBe(await inBook(null));
  expect(struck.length).toBe(await inBook('void'));
  expect(visits.size - struck.length).toBe(figures.visits);
  expect(rows.filter((row) => row['Cách ghi'] === 'Không cho vào').length).toBe(figures.refused);
  const going = (way: string) => rows.filter((row) => row['Vào/Ra'] === way).length;
  expect({ ins: going('Vào'), outs: going('Ra') }).toEqual(office.read.countMovements(Date.parse(period.fromAt)));
});

it('says beside the values that hold now what stood there before, by which line and why', async () => {
  const office = await openOffice();
  const { kiosk, guard, clock } = office;
  const visit = makeCheckIn();
  await kiosk.kiosk.checkIn(visit);
  clock.forward(60_000);
  const { visitId } = visit;
  const correct = (reason: string, change: Parameters<typeof kiosk.desk.correct>[0]['change']) =>
    kiosk.desk.correct({ commandId: randomUUID(), visitId, reason, change }, guard);
  await correct('Nghe nhầm', { field: 'name', value: 'Nguyễn Văn Mẩu' });
  await correct('Xem lại thẻ', { field: 'document', value: { kind: 'citizen-card', number: '001090000002' } });
  await correct('Đồng hồ', { field: 'inAt', value: '2021-07-07T07:58:00+07:00' });
  await correct('Hỏi lại', { field: 'department', value: office.office.departments[1]?.id ?? null });
  const [row] = await exportRows(office);
  expect(row?.['Đính chính']?.replaceAll(/dòng \d+/g, 'dòng n').split('; ')).toEqual([
    'Họ và tên: Nguyễn Văn Mẫu → Nguyễn Văn Mẩu (dòng n, Nghe nhầm)',
    'Giấy tờ: 001090000001 (Căn cước) → 001090000002 (Căn cước) (dòng n, Xem lại thẻ)',
    'Giờ vào: 08:00:00 07/07/2021 → 07:58:00 07/07/2021 (dòng n, Đồng hồ)',
    'Phòng/đơn vị: (trống) → Phòng Kế hoạch (dòng n, Hỏi lại)',
  ]);
  expect(row?.['Số giấy tờ']).toBe('001 090 000 002');
});
