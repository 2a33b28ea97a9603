import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HostAnswer } from '#src/domain/register/host-call.ts';

export const hostAnswerWords: Record<HostAnswer, MessageDescriptor> = {
  coming: msg`Người tiếp xuống đón`,
  reached: msg`Đã gọi được, chờ trả lời`,
  refused: msg`Người tiếp không đồng ý gặp`,
  'no-answer': msg`Không nghe máy`,
};
