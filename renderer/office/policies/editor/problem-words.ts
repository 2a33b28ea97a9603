import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const words: Record<string, MessageDescriptor> = {
  blank: msg`Còn trống, hãy điền.`,
};

export const wordsOfProblem = (code: string): MessageDescriptor =>
  words[code] ?? msg`Chỗ này chưa hợp lệ, hãy xem lại.`;
