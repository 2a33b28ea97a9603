import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FileRefusal } from '#renderer/office/people/read-file.ts';
import type { GuestColumn } from '#src/domain/register/import/people-rows.ts';
import type { CellProblem } from '#src/domain/register/import/rows.ts';

export const columnWords: Record<GuestColumn, MessageDescriptor> = {
  name: msg`Họ và tên`,
  phone: msg`Điện thoại`,
  department: msg`Đơn vị`,
  host: msg`Người tiếp`,
  purpose: msg`Nội dung`,
  plate: msg`Biển số`,
  from: msg`Từ ngày`,
  until: msg`Đến ngày`,
};

export const cellWords: Record<CellProblem, MessageDescriptor> = {
  missing: msg`còn trống, hãy điền`,
  'too-long': msg`dài quá, hãy rút gọn`,
  'no-name': msg`không phải họ tên: chỉ gồm chữ cái và dấu cách`,
  'bad-phone': msg`không phải số điện thoại`,
  'bad-date': msg`không phải ngày: hãy ghi như 25/11/2026 hoặc 25/11/2026 7:30`,
  'unknown-department': msg`không có đơn vị này trong cơ quan`,
  'ends-before-it-begins': msg`kết thúc trước khi bắt đầu`,
  'period-too-long': msg`dài hơn một năm`,
  'already-over': msg`đã qua rồi`,
  'twice-in-the-file': msg`đã có ở dòng trên`,
};

export const fileWords: Record<FileRefusal | 'no-header' | 'no-rows', MessageDescriptor> = {
  'too-large': msg`Tệp lớn hơn 5 MB. Chỉ giữ lại danh sách, bỏ hình ảnh, rồi chọn lại.`,
  'too-long': msg`Danh sách dài hơn 5.000 dòng. Hãy chia thành nhiều tệp.`,
  'not-a-list': msg`Không đọc được tệp này như một bảng. Hãy lưu thành XLSX hoặc CSV rồi chọn lại.`,
  'wrong-encoding': msg`Chữ tiếng Việt trong tệp bị lỗi mã. Hãy lưu lại thành XLSX, hoặc CSV với mã UTF-8.`,
  empty: msg`Tệp này trống.`,
  'no-header': msg`Không thấy dòng tiêu đề có cột “Họ và tên”. Hãy dùng tệp mẫu.`,
  'no-rows': msg`Dưới dòng tiêu đề không có ai.`,
};
