import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Category } from '#src/domain/register/vocabulary.ts';

/** Why somebody is at the door, as desk and office say it. */
export const categoryWords: Record<Category, MessageDescriptor> = {
  citizen: msg`Công dân`,
  guest: msg`Khách mời`,
  courier: msg`Giao nhận công văn`,
  contractor: msg`Nhà thầu`,
  driver: msg`Lái xe`,
  staff: msg`Cán bộ, nhân viên`,
};
