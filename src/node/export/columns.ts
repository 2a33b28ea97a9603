import type { VisitRow } from '#src/app/ports.ts';
import type { Office, Vehicle } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';
import type { Direction } from '#src/domain/register/vocabulary.ts';
import { parsePhone } from '#src/domain/text/phones.ts';
import type { Gate } from '#src/node/export/gate.ts';
import { sayClock, sayDay } from '#src/node/export/instants.ts';
import type { Said } from '#src/node/export/said.ts';
import {
  bookWords,
  categoryWords,
  colourWords,
  directionWords,
  documentWords,
  reasonWords,
  vehicleWords,
} from '#src/node/export/words.ts';

/**
 * A row of the file: somebody goes through the gate, with what they drive or without, or is stopped at it; or a vehicle by
 * itself.
 */
export type ExportRow = {
  seq: number;
  at: number;
  /** Null: the row was struck out, or somebody stopped, and nothing went in or out. */
  direction: Direction | null;
  way: string;
  book: keyof typeof bookWords;
  /** Who went in or out; of a vehicle by itself nobody. */
  visit: VisitRow | null;
  visitId: string | null;
  people: number | null;
  purpose: string | null;
  vehicle: Vehicle | null;
  /** Null: no vehicle went through the gate. */
  gate: Gate | null;
  said: Said | null;
};

/** Those who read the file count columns: none ever moves, new ones go to the end. */
export const columns: [header: string, cell: (row: ExportRow, office: Office) => string][] = [
  ['Dòng sổ', ({ seq }) => String(seq)],
  ['Ngày', ({ at }) => sayDay(at)],
  ['Giờ', ({ at }) => sayClock(at)],
  ['Thời điểm', ({ at }) => toLocalIso(at)],
  ['Vào/Ra', ({ direction }) => showDirection(direction)],
  ['Cách ghi', ({ way }) => way],
  ['Số khách', ({ visit }) => (visit && visit.number > 0 ? String(visit.number) : '')],
  ['Họ và tên', ({ visit }) => visit?.name ?? ''],
  ['Loại giấy tờ', ({ visit }) => (visit?.document ? documentWords[visit.document.kind] : '')],
  ['Số giấy tờ', ({ visit }) => keepDigits(visit?.document?.number ?? '')],
  ['Điện thoại', ({ visit }) => showPhone(visit?.phone ?? null)],
  ['Địa chỉ', ({ visit }) => visit?.address ?? ''],
  ['Đối tượng', ({ visit }) => (visit ? categoryWords[visit.category] : '')],
  ['Phòng/đơn vị', ({ visit }, office) => office.departments.find(({ id }) => id === visit?.department)?.name ?? ''],
  ['Người tiếp', ({ visit }) => visit?.host ?? ''],
  ['Nội dung làm việc', ({ purpose }) => purpose ?? ''],
  ['Số người đi cùng', ({ people }) => showCount(people)],
  ['Biển số', ({ vehicle }) => vehicle?.plate ?? ''],
  ['Thân nhiệt lần 1', ({ visit }) => showTenths(visit?.readings[0])],
  ['Thân nhiệt lần 2', ({ visit }) => showTenths(visit?.readings[1])],
  [
    'Lý do chờ bảo vệ',
    ({ visit }) => visit?.reasons.map(({ code, letter }) => `${reasonWords[code]} (${letter})`).join('; ') ?? '',
  ],
  ['Lãnh đạo yêu cầu có mặt', ({ visit }) => visit?.summonedBy ?? ''],
  ['Cửa', ({ visit }, office) => office.doors.find(({ id }) => id === visit?.door)?.name ?? ''],
  ['Mã lượt', ({ visitId }) => visitId ?? ''],
  ['Loại xe', ({ vehicle }) => (vehicle ? vehicleWords[vehicle.class] : '')],
  ['Thuộc sổ', ({ book }) => bookWords[book]],
  // Somebody whose vehicle stays inside has its plate in their row all the same: this says what went through the gate.
  ['Xe qua cổng', ({ gate, direction }) => (gate ? showDirection(direction) : '')],
  ['Màu biển', ({ gate }) => (gate?.colour ? colourWords[gate.colour] : '')],
  ['Đặc điểm xe', ({ gate }) => gate?.look ?? ''],
  ['Xe đến cùng', ({ gate }) => gate?.cameWith ?? ''],
  ['Lái xe', ({ gate }) => gate?.driver.name ?? ''],
  ['Mã lượt của lái xe', ({ gate }) => gate?.driver.visitId ?? ''],
  ['Cách xe ra/vào', ({ gate }) => gate?.manner ?? ''],
  ['Hàng hóa vào', ({ gate }) => gate?.goodsIn ?? ''],
  ['Hàng hóa ra', ({ gate }) => gate?.goodsOut ?? ''],
  ['Số km trên đồng hồ', ({ gate }) => showCount(gate?.odometer ?? null)],
  ['Ghi chú về xe', ({ gate }) => gate?.note ?? ''],
  ['Lời bảo vệ ghi', ({ said }) => said?.words ?? ''],
  ['Đính chính', ({ said }) => said?.changes ?? ''],
];

const showDirection = (direction: Direction | null): string => (direction ? directionWords[direction] : '');
const showCount = (count: number | null): string => (count === null ? '' : String(count));
const showTenths = (tenths: number | undefined): string => (tenths === undefined ? '' : formatTenths(tenths));

/** As people write it here: a leading + would have to be neutralised, and spaces keep the leading zero a text. */
function showPhone(phone: string | null): string {
  const parsed = phone === null ? null : parsePhone(phone);
  return parsed?.ok ? parsed.display : keepDigits(phone ?? '');
}

/**
 * A spreadsheet takes whatever could be a number for one, in quotes or not: citizen numbers, which all begin with 0, would
 * lose it, and long ones their last digits. With spaces it stays a text, as telephone numbers do.
 */
const keepDigits = (text: string): string =>
  /^\d+(e\d+)?$/i.test(text) ? (text.match(/.{1,3}/g)?.join(' ') ?? text) : text;
