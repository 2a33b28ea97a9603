import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CorrectedField } from '#src/domain/register/corrections.ts';

/** What of a visit can be set right, as the book's own columns are called. */
export const fieldWords: Record<CorrectedField, MessageDescriptor> = {
  name: msg`Họ và tên`,
  document: msg`Giấy tờ`,
  phone: msg`Điện thoại`,
  vehicle: msg`Biển số`,
  department: msg`Đơn vị`,
  host: msg`Người tiếp`,
  purpose: msg`Nội dung`,
  companions: msg`Người đi cùng`,
  inAt: msg`Giờ vào`,
  leftAt: msg`Giờ ra`,
  decision: msg`Quyết định`,
};
