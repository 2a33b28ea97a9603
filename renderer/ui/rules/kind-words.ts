import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RuleKind } from '#src/domain/policy/rules.ts';

/** What a rule is about, in as few words as a menu has room for. */
export const kindWords: Record<RuleKind, MessageDescriptor> = {
  'people-in-office': msg`Số người tại cơ quan`,
  'people-in-room': msg`Số người trong một phòng`,
  'people-outside': msg`Số người tập trung bên ngoài`,
  'staff-share': msg`Tỉ lệ nhân viên tại cơ quan`,
  distance: msg`Khoảng cách`,
  'urgent-only': msg`Chỉ tiếp việc cấp bách`,
  'receiving-departments': msg`Đơn vị được tiếp khách`,
  hours: msg`Giờ tiếp khách`,
  scan: msg`Quét mã trước khi vào`,
  'pass-reentry': msg`Ra vào lại bằng phiếu`,
  temperature: msg`Đo thân nhiệt`,
  mask: msg`Đeo khẩu trang`,
  sanitiser: msg`Sát khuẩn tay`,
  declaration: msg`Khai báo y tế`,
  'look-back': msg`Số ngày phải khai`,
  'outbreak-areas': msg`Vùng có dịch`,
  'proof-accepted': msg`Giấy tờ được chấp nhận thay`,
  'health-off': msg`Tắt phần y tế`,
};
