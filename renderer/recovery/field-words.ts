import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The fields of a line as people call them. `facts` is all that says nothing about a person: which visit, which door, when. */
export const fieldWords: Record<string, MessageDescriptor> = {
  facts: msg`nội dung chính`,
  name: msg`họ tên`,
  document: msg`giấy tờ`,
  phone: msg`số điện thoại`,
  bornOn: msg`ngày sinh`,
  sex: msg`giới tính`,
  address: msg`địa chỉ`,
  host: msg`người cần gặp`,
  purpose: msg`việc cần làm`,
  vehicle: msg`phương tiện`,
  driver: msg`lái xe`,
  goods: msg`hàng hóa`,
  note: msg`ghi chú`,
  requester: msg`nơi yêu cầu`,
  answers: msg`câu trả lời khai báo`,
  tenths: msg`nhiệt độ`,
  reasons: msg`lý do`,
};
