import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Vehicle } from '#src/domain/register/lines.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { minute, openGate } from '#tests/app/gate-kit.ts';
import { openOffice } from '#tests/support/office.ts';

const bike: Vehicle = { class: 'motorbike', plate: '29-B1 1234' };
const truck: Vehicle = { class: 'car', plate: '29C-112.34', colour: 'yellow', look: 'xe tải thùng kín' };
const fromAt = '2021-07-07T00:00:00+07:00';
const toAt = '2021-07-08T00:00:00+07:00';

type Office = Pick<Awaited<ReturnType<typeof openOffice>>, 'kiosk' | 'guard' | 'gatebook'>;

/** The file as another reader than the one that wrote it sees it. */
async function exportRows({ kiosk, guard, gatebook }: Office, period = { fromAt, toAt }) {
  const request = { requester: 'Công an phường', document: '12/CV', purpose: 'Truy vết' };
  const made = await kiosk.desk.exportPeriod({ commandId: randomUUID(), ...period, ...request }, guard);
  if (made.outcome !== 'made') throw new Error('not made');
  const text = readFileSync(join(gatebook.folder.exports, made.fileName));
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(made.rows).toBe(rows.length);
  return rows;
}

const pick = (rows: Record<string, string>[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]));

describe('the file handed over says of a visitor’s vehicle', () => {
  it('who drove, what was in it and what it looks like, in the row of the person, whose columns stand where they stood', async () => {
    const gate = await openGate();
    // Each line has its own instant: a clock that stands still would hide that.
    const still = gate.clock.nowMs;
    gate.clock.nowMs = () => {
      gate.clock.forward(1);
      return still();
    };
    const visit = await gate.come('Nguyễn Văn Mẫu', truck, '=HYPERLINK("http://x")');
    await gate.letOut(gate.stayOf(truck.plate), { kind: 'own' }, { goods: '2 thùng hồ sơ' });
    const rows = await exportRows(gate);
    expect(
      pick(rows, 'Thuộc sổ', 'Vào/Ra', 'Xe qua cổng', 'Lái xe', 'Mã lượt của lái xe', 'Hàng hóa vào', 'Hàng hóa ra'),
    ).toEqual([
      ['Người ra vào', 'Vào', 'Vào', 'Nguyễn Văn Mẫu', visit, '\'=HYPERLINK("http://x")', ''],
      ['Người ra vào', 'Ra', 'Ra', 'Nguyễn Văn Mẫu', visit, '', '2 thùng hồ sơ'],
    ]);
    expect(pick(rows, 'Màu biển', 'Đặc điểm xe', 'Cách xe ra/vào')).toEqual([
      ['Vàng', 'xe tải thùng kín', ''],
      ['Vàng', 'xe tải thùng kín', 'Người đến cùng xe lái ra'],
    ]);
    expect(Object.keys(rows[0] ?? {}).slice(22, 26)).toEqual(['Cửa', 'Mã lượt', 'Loại xe', 'Thuộc sổ']);
  });

  it('that another drove it out, in a row of its own; that one’s row has no vehicle, nor has whoever leaves on foot', async () => {
    const gate = await openGate();
    const owner = await gate.come('Nguyễn Văn Mẫu', bike);
    const driver = await gate.come('Trần Văn Lái', null);
    await gate.letOut(gate.stayOf(bike.plate), { kind: 'person', visitId: driver });
    await gate.passIn(bike, { driverName: 'Em trai' });
    await gate.letOut(gate.stayOf(bike.plate), { kind: 'stays' });
    await gate.kiosk.desk.checkOut({ commandId: randomUUID(), visitId: owner, note: null }, gate.guard);
    const rows = await exportRows(gate);
    expect(pick(rows, 'Vào/Ra', 'Họ và tên', 'Xe qua cổng', 'Xe đến cùng', 'Lái xe', 'Cách xe ra/vào')).toEqual([
      ['Vào', 'Nguyễn Văn Mẫu', 'Vào', 'Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', ''],
      ['Vào', 'Trần Văn Lái', '', '', '', ''],
      ['Ra', 'Trần Văn Lái', '', '', '', ''],
      ['Ra', '', 'Ra', 'Nguyễn Văn Mẫu', 'Trần Văn Lái', 'Người khác lái ra'],
      ['Vào', '', 'Vào', 'Nguyễn Văn Mẫu', 'Em trai', ''],
      ['Ra', '', 'Ra', 'Nguyễn Văn Mẫu', '', 'Không ghi ai lái ra; người đến cùng xe ở lại'],
      ['Ra', 'Nguyễn Văn Mẫu', '', '', '', ''],
    ]);
    expect(pick(rows.slice(3, 4), 'Thuộc sổ', 'Mã lượt', 'Mã lượt của lái xe', 'Biển số', 'Số khách')).toEqual([
      ['Phương tiện ra vào', owner, driver, bike.plate, ''],
    ]);
  });

  it('nothing that was erased, whoever drove', async () => {
    const gate = await openGate();
    const owner = await gate.come('Nguyễn Văn Mẫu', truck, 'Máy in');
    await gate.letOut(gate.stayOf(truck.plate), { kind: 'named', name: 'Em trai' }, { goods: 'Bàn ghế' });
    const other = await gate.come('Phạm Thị Em', bike);
    await gate.letOut(gate.stayOf(bike.plate), { kind: 'own' });
    const told = ['Nguyễn Văn Mẫu', truck.plate, 'xe tải thùng kín', 'Máy in', 'Em trai', 'Bàn ghế'];
    const before = JSON.stringify(await exportRows(gate));
    for (const value of told) expect(before).toContain(value);
    await gate.gatebook.close();
    const db = connect(gate.gatebook.folder.database);
    db.exec('DROP TRIGGER opening_no_delete');
    db.prepare(
      `DELETE FROM opening WHERE field <> 'facts' AND seq IN (
         SELECT seq FROM opening WHERE field = 'facts' AND json_extract(value, '$.visit') = ?)`,
    ).run(owner);
    rebuild(db);
    db.close();
    const rows = await exportRows(await openOffice({ dataDir: gate.dataDir }));
    for (const value of told) expect(JSON.stringify(rows)).not.toContain(value);
    expect(pick(rows, 'Mã lượt', 'Xe qua cổng', 'Lái xe')).toEqual([
      [owner, 'Vào', ''],
      [owner, 'Ra', ''],
      [other, 'Vào', 'Phạm Thị Em'],
      [other, 'Ra', 'Phạm Thị Em'],
    ]);
  });
});

describe('the file handed over has rows of their own', () => {
  it('for vehicles that came with nobody of the book; one written by mistake stands there and counts as nothing', async () => {
    const gate = await openGate();
    await gate.passIn(truck, { driverName: 'Lê Văn Chở', passengers: 2, goods: 'Xi măng 10 bao', note: '@ghi chú' });
    gate.clock.forward(minute);
    await gate.letOut(gate.stayOf(truck.plate), { kind: 'own' }, { goods: 'Vỏ bao' });
    await gate.passOut(bike, { kind: 'unseen' });
    await gate.passIn(bike);
    const said = { commandId: randomUUID(), vehicle: bike, goods: null, note: null, isStruck: true };
    await gate.kiosk.vehicles.describe({ ...said, stay: gate.stayOf(bike.plate) }, gate.guard);
    const rows = await exportRows(gate);
    const names = ['Giờ', 'Vào/Ra', 'Cách ghi', 'Xe qua cổng', 'Biển số', 'Lái xe', 'Cách xe ra/vào'];
    expect(pick(rows, ...names)).toEqual([
      ['08:00:00', 'Vào', 'Bảo vệ ghi', 'Vào', truck.plate, 'Lê Văn Chở', ''],
      ['08:01:00', 'Ra', 'Bảo vệ ghi', 'Ra', truck.plate, 'Lê Văn Chở', 'Người đến cùng xe lái ra'],
      ['08:01:00', 'Ra', 'Bảo vệ ghi', 'Ra', bike.plate, '', 'Không thấy ai lái ra; không thấy lúc vào'],
      ['08:01:00', '', 'Ghi nhầm, đã gạch', '', bike.plate, '', ''],
    ]);
    expect(pick(rows.slice(0, 2), 'Số người đi cùng', 'Hàng hóa vào', 'Hàng hóa ra', 'Ghi chú về xe')).toEqual([
      ['2', 'Xi măng 10 bao', '', "'@ghi chú"],
      ['', '', 'Vỏ bao', "'@ghi chú"],
    ]);
    expect(new Set(pick(rows, 'Thuộc sổ', 'Họ và tên', 'Mã lượt').map(String))).toEqual(
      new Set(['Phương tiện ra vào,,']),
    );
  });

  it('for the office’s own cars, that came back unseen too; of a return that was struck out none that counts', async () => {
    const { kiosk, guard, officer, gatebook } = await openOffice();
    const carId = randomUUID();
    const car = { carId, vehicle: { ...truck, plate: '80A-012.34', colour: 'blue' as const, look: 'màu đen' } };
    const named = { ...car, model: 'Fortuner', driverId: null, isRetired: false };
    await kiosk.vehicles.saveCar({ commandId: randomUUID(), ...named }, officer);
    const said = () => ({ commandId: randomUUID(), carId, goods: 'Tài liệu', note: null });
    const trip = { staffId: null, driverName: 'Đỗ Văn Lái', passengers: 3, purpose: 'Họp tại Bộ', odometer: 12_000 };
    await kiosk.vehicles.carOut({ ...said(), ...trip }, guard);
    await kiosk.vehicles.carOut({ ...said(), ...trip }, guard);
    await kiosk.vehicles.carIn({ ...said(), goods: null, odometer: 21_064 }, guard);
    const tripId = kiosk.vehicles.book({ fromAt, toAt }).trips.at(-1)?.tripId ?? '';
    const wrong = { commandId: randomUUID(), tripId, part: 'return' as const, reason: 'Ghi nhầm xe' };
    await kiosk.vehicles.strikeTrip(wrong, guard);
    await kiosk.vehicles.carIn({ ...said(), goods: 'Máy tính', odometer: 12_064 }, guard);
    const rows = await exportRows({ kiosk, guard, gatebook });
    const names = ['Xe qua cổng', 'Cách ghi', 'Lái xe', 'Cách xe ra/vào', 'Số km trên đồng hồ'];
    expect(pick(rows, ...names, 'Hàng hóa vào', 'Hàng hóa ra')).toEqual([
      ['Ra', 'Bảo vệ ghi', 'Đỗ Văn Lái', '', '12000', '', 'Tài liệu'],
      ['Vào', 'Suy đoán', 'Đỗ Văn Lái', 'Không ai thấy lúc về; xe lại đi tiếp', '', '', ''],
      ['Ra', 'Bảo vệ ghi', 'Đỗ Văn Lái', '', '12000', '', 'Tài liệu'],
      ['', 'Ghi nhầm, đã gạch', 'Đỗ Văn Lái', '', '21064', '', ''],
      ['Vào', 'Bảo vệ ghi', 'Đỗ Văn Lái', '', '12064', 'Máy tính', ''],
    ]);
    expect(pick(rows, 'Ghi chú về xe').flat()).toEqual(['', '', '', 'Ghi nhầm xe', '']);
    const look = ['Biển số', 'Màu biển', 'Đặc điểm xe', 'Nội dung làm việc', 'Số người đi cùng', 'Thuộc sổ'];
    expect(pick(rows.slice(0, 1), ...look)).toEqual([
      ['80A-012.34', 'Xanh', 'Fortuner; màu đen', 'Họp tại Bộ', '3', 'Xe cơ quan'],
    ]);
  });

  it('in the order of the book, and none from before or after the period', async () => {
    const gate = await openGate();
    await gate.passIn(truck);
    gate.clock.forward(60 * minute);
    await gate.come('Nguyễn Văn Mẫu', bike);
    await gate.letOut(gate.stayOf(truck.plate), { kind: 'own' });
    gate.clock.forward(60 * minute);
    await gate.letOut(gate.stayOf(bike.plate), { kind: 'named', name: 'Em trai' });
    const names = ['Giờ', 'Biển số', 'Xe qua cổng'];
    const at = (time: string) => `2021-07-07T${time}:00+07:00`;
    const all = [
      ['08:00:00', truck.plate, 'Vào'],
      ['09:00:00', bike.plate, 'Vào'],
      ['09:01:00', truck.plate, 'Ra'],
      ['10:01:00', bike.plate, 'Ra'],
    ];
    expect(pick(await exportRows(gate), ...names)).toEqual(all);
    const hour = { fromAt: at('09:00'), toAt: at('10:01') };
    expect(pick(await exportRows(gate, hour), ...names)).toEqual(all.slice(1, 3));
  });
});
