import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SheetState } from '#src/domain/register/paper-audit.ts';
import type { PaperForm } from '#src/domain/register/paper-lines.ts';

export const formWords: Record<PaperForm, MessageDescriptor> = { people: msg`Người`, vehicles: msg`Phương tiện` };

export const sheetStateWords: Record<SheetState, MessageDescriptor> = {
  out: msg`Đang ở ngoài, chưa nhập hàng nào`,
  entering: msg`Đang nhập`,
  done: msg`Đủ`,
  gaps: msg`Thiếu hàng`,
  lost: msg`Mất tờ`,
};
