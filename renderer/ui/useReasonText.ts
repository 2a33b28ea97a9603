import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReasonView } from '#src/contract/visit.ts';
import type { ReasonCode } from '#src/domain/policy/verdict.ts';

const sentences: Record<ReasonCode, MessageDescriptor> = {
  'temperature-high': msg`Thân nhiệt cao hơn mức cho phép`,
  'temperature-missing': msg`Chưa đo thân nhiệt`,
  'declaration-missing': msg`Chưa khai báo y tế`,
  symptoms: msg`Có dấu hiệu bệnh đã khai`,
  travel: msg`Đã đến hoặc đi qua nơi cần lưu ý`,
  'contact-confirmed': msg`Có tiếp xúc với người mắc hoặc nghi mắc COVID-19`,
  'contact-country': msg`Có tiếp xúc với người từ nước có dịch`,
  'contact-symptoms': msg`Có tiếp xúc với người có biểu hiện bệnh`,
  'no-mask': msg`Chưa đeo khẩu trang`,
  'not-sanitised': msg`Chưa sát khuẩn tay`,
  answer: msg`Một câu trả lời cần bảo vệ xem lại`,
  'clock-suspect': msg`Đồng hồ của máy chưa chắc đúng, nên cần bảo vệ kiểm tra mã đã quét`,
};

/** A reason as one sentence in the language on screen, with the letter it rests on. */
export function useReasonText(): (reason: ReasonView) => string {
  const { i18n, t } = useLingui();
  return ({ code, letter }) => {
    const sentence = i18n._(sentences[code]);
    return letter === '' ? `${sentence}.` : t`${sentence} (theo ${letter}).`;
  };
}
