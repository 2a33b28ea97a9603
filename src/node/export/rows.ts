import type { MovementRow } from '#src/app/ports.ts';
import { noOffice, type Office } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';
import { neutraliseFormula } from '#src/domain/text/formula.ts';
import { parsePhone } from '#src/domain/text/phones.ts';
import {
  categoryWords,
  directionWords,
  documentWords,
  reasonWords,
  vehicleWords,
  wayWords,
} from '#src/node/export/words.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { movementsOfPeriod } from '#src/node/sqlite/queries/period.ts';
import { createPlaceQueries } from '#src/node/sqlite/queries/places.ts';

export type Period = { fromMs: number; toMs: number; upToSeq: number };

const columns: [header: string, cell: (row: MovementRow, office: Office) => string][] = [
  ['Dòng sổ', ({ seq }) => String(seq)],
  ['Ngày', ({ at }) => toLocalIso(at).slice(0, 10).split('-').reverse().join('/')],
  ['Giờ', ({ at }) => toLocalIso(at).slice(11, 19)],
  ['Thời điểm', ({ at }) => toLocalIso(at)],
  ['Vào/Ra', ({ direction }) => directionWords[direction]],
  ['Cách ghi', ({ way }) => wayWords[way]],
  ['Số khách', ({ visit }) => (visit.number > 0 ? String(visit.number) : '')],
  ['Họ và tên', ({ visit }) => visit.name ?? ''],
  ['Loại giấy tờ', ({ visit }) => (visit.document ? documentWords[visit.document.kind] : '')],
  ['Số giấy tờ', ({ visit }) => visit.document?.number ?? ''],
  ['Điện thoại', ({ visit }) => showPhone(visit.phone)],
  ['Địa chỉ', ({ visit }) => visit.address ?? ''],
  ['Đối tượng', ({ visit }) => categoryWords[visit.category]],
  ['Phòng/đơn vị', ({ visit }, office) => office.departments.find(({ id }) => id === visit.department)?.name ?? ''],
  ['Người tiếp', ({ visit }) => visit.host ?? ''],
  ['Nội dung làm việc', ({ visit }) => visit.purpose ?? ''],
  ['Số người đi cùng', ({ visit }) => String(visit.companions)],
  ['Biển số', ({ visit }) => visit.vehicle?.plate ?? ''],
  ['Thân nhiệt lần 1', ({ visit }) => showTenths(visit.readings[0])],
  ['Thân nhiệt lần 2', ({ visit }) => showTenths(visit.readings[1])],
  [
    'Lý do chờ bảo vệ',
    ({ visit }) => visit.reasons.map(({ code, letter }) => `${reasonWords[code]} (${letter})`).join('; '),
  ],
  ['Lãnh đạo yêu cầu có mặt', ({ visit }) => visit.summonedBy ?? ''],
  ['Cửa', ({ visit }, office) => office.doors.find(({ id }) => id === visit.door)?.name ?? ''],
  ['Mã lượt', ({ visit }) => visit.id],
  // After all others, so that none of those has moved.
  ['Loại xe', ({ visit }) => (visit.vehicle ? vehicleWords[visit.vehicle.class] : '')],
];

/** The book as rows of text, header first; nothing in a row can be taken for a formula. Constant memory. */
export function* bookRows(db: Reader, period: Period): Generator<string[]> {
  const office = createPlaceQueries(db).office() ?? noOffice;
  yield columns.map(([header]) => header);
  for (const movement of movementsOfPeriod(db, period)) {
    yield columns.map(([, cell]) => neutraliseFormula(cell(movement, office)));
  }
}

const showTenths = (tenths: number | undefined): string => (tenths === undefined ? '' : formatTenths(tenths));

/** As people write it here: a leading + would have to be neutralised, and spaces keep the leading zero a text. */
function showPhone(phone: string | null): string {
  const parsed = phone === null ? null : parsePhone(phone);
  return parsed?.ok ? parsed.display : (phone ?? '');
}
