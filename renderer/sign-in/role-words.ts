import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '#src/domain/register/vocabulary.ts';

export const roleWords: Record<Role, MessageDescriptor> = {
  visitor: msg`Khách`,
  guard: msg`Bảo vệ`,
  officer: msg`Văn phòng`,
  admin: msg`Người phụ trách`,
};
