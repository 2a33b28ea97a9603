import type { Shares } from '#src/node/demo/random.ts';

/**
 * Where people of the demo office come from: the prefix of their card number (Circular 07/2016), the plate codes
 * (notes of the project, 4f) and a share that favours the provinces around the office.
 */
export type Province = { name: string; card: string; plates: readonly string[] };

export const provinces: Shares<Province> = [
  [province('thành phố Hà Nội', '001', '29 30'), 34],
  [province('tỉnh Hải Dương', '030', '34'), 8],
  [province('thành phố Hải Phòng', '031', '15 16'), 7],
  [province('tỉnh Bắc Ninh', '027', '99'), 6],
  [province('tỉnh Bắc Giang', '024', '98'), 4],
  [province('tỉnh Hưng Yên', '033', '89'), 5],
  [province('tỉnh Nam Định', '036', '18'), 5],
  [province('tỉnh Thái Bình', '034', '17'), 4],
  [province('tỉnh Thanh Hóa', '038', '36'), 6],
  [province('tỉnh Nghệ An', '040', '37'), 5],
  [province('tỉnh Quảng Ninh', '022', '14'), 3],
  [province('tỉnh Quảng Trị', '045', '74'), 2],
  [province('thành phố Đà Nẵng', '048', '43'), 2],
  [province('tỉnh Quảng Ngãi', '051', '76'), 1],
  [province('tỉnh Đắk Lắk', '066', '47'), 1],
  [province('Thành phố Hồ Chí Minh', '079', '51 59'), 4],
  [province('thành phố Cần Thơ', '092', '65'), 1],
];

/** Communes and streets that do not exist: an address of the demo office leads nowhere. */
export const communes: readonly string[] = [
  'phường Bình Mẫu',
  'phường An Thử',
  'phường Tân Ví Dụ',
  'phường Đông Mẫu',
  'phường Hòa Thử',
  'xã Mẫu Sơn Hạ',
  'xã Thử Nghiệm',
  'xã Phú Mẫu',
  'xã Trung Ví Dụ',
  'thị trấn Mẫu Đơn Mới',
];

export const streets: readonly string[] = [
  'đường Thử Nghiệm',
  'đường Hoa Mẫu',
  'đường Ví Dụ',
  'phố Mẫu Một',
  'phố Mẫu Hai',
  'ngõ Bản Nháp',
  'tổ dân phố Mẫu',
  'thôn Thí Điểm',
];

function province(name: string, card: string, plates: string): Province {
  return { name, card, plates: plates.split(' ') };
}
