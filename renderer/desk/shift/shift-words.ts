import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChecklistState } from '#src/domain/register/checklist.ts';
import type { SweepAnswer, Unsaid } from '#src/domain/register/shift-lines.ts';

export const sweepWords: Record<SweepAnswer, MessageDescriptor> = {
  seen: msg`Còn trong`,
  left: msg`Đã về`,
  'not-found': msg`Không thấy`,
};

export const checklistWords: Record<ChecklistState, MessageDescriptor> = {
  fine: msg`Đủ, đã làm`,
  low: msg`Sắp hết`,
  missing: msg`Thiếu, chưa làm`,
};

export const unsaidWords: Record<Unsaid, MessageDescriptor> = {
  sweep: msg`Chưa rà soát: có người ở trong mà ca này chưa hỏi đến.`,
  checklist: msg`Chưa kiểm tra khử khuẩn và vật tư.`,
  waiting: msg`Còn người đang chờ quyết định ở cửa.`,
};
