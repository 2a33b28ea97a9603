import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PackProblemView } from '#src/contract/policies.ts';

type Code = PackProblemView['code'];

const words: Record<Code, MessageDescriptor> = {
  blank: msg`Còn trống, hãy điền.`,
  'end-before-start': msg`Kết thúc trước khi bắt đầu, hãy sửa lại.`,
  'not-a-day': msg`Ngày chưa đúng, hãy chọn lại.`,
  'out-of-range': msg`Số này ngoài khoảng cho phép, hãy sửa lại.`,
  'same-letter': msg`Văn bản này đang được áp dụng rồi. Hãy sửa bản đang có, hoặc cho nó hết hiệu lực trước.`,
  'unknown-place': msg`Có nơi không có hoặc không còn trong cơ quan, hãy chọn lại.`,
  'unknown-form': msg`Máy này không có mẫu khai báo đó, hãy chọn mẫu khác.`,
  'departments-needed': msg`Hãy chọn những đơn vị còn tiếp khách.`,
};

export const wordsOfProblem = (code: Code): MessageDescriptor => words[code];
