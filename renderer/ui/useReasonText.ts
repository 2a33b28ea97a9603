import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatTime } from '#renderer/ui/format.ts';
import { letterNumbers } from '#renderer/ui/letter-numbers.ts';
import type { ReasonView } from '#src/contract/visit.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';

/** Each reason in a few words, without the letter it rests on. */
export const reasonSentences: Record<ReasonCode, MessageDescriptor> = {
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
  'temperature-again': msg`Thân nhiệt cao, cần nghỉ rồi đo lại`,
  'outbreak-area': msg`Đã đến hoặc đi qua vùng có dịch`,
  'not-urgent': msg`Chỉ tiếp dân khi việc thực sự cấp bách`,
  'urgency-unknown': msg`Chưa rõ việc có cấp bách hay không`,
  'department-closed': msg`Đơn vị này hiện không tiếp khách`,
  'outside-hours': msg`Ngoài giờ tiếp khách`,
  'department-full': msg`Đơn vị đã đủ số người được làm việc tại cơ quan`,
  'office-full': msg`Trong cơ quan đã đủ số người`,
  'gathering-full': msg`Cuộc họp, sự kiện đã đủ số người`,
  'room-full': msg`Phòng họp đã đủ số người`,
  'outside-full': msg`Đã đủ số người được tập trung bên ngoài`,
  'guard-first': msg`Cần gặp bảo vệ trước`,
  'room-cap': msg`Phòng họp đã hết chỗ`,
  'meeting-cap': msg`Cuộc họp đã đủ số người`,
};

/** A reason as one sentence in the language on screen, with the letter it rests on. */
export function useReasonText(): (reason: ReasonView) => string {
  const { i18n, t } = useLingui();
  const limitText = useLimitText();
  const dueText = useDueText();
  return (reason) => {
    const sentence = limitText(reason) ?? dueText(reason) ?? i18n._(reasonSentences[reason.code]);
    const named = [reason.letter, ...(reason.also ?? [])].filter((number) => number !== '');
    const letters = letterNumbers(named);
    if (letters !== '') return t`${sentence} (theo văn bản ${letters}).`;
    return named.length > 0 ? t`${sentence} (theo quy định của cơ quan).` : `${sentence}.`;
  };
}

/** From when on somebody is measured again: they know how long to sit down for. */
function useDueText(): (reason: ReasonView) => string | null {
  const { t } = useLingui();
  return ({ dueAt }) => {
    if (dueAt === undefined) return null;
    const due = formatTime(dueAt);
    return t`Thân nhiệt cao, xin ngồi nghỉ và đo lại từ ${due}`;
  };
}

/** How many there may be, and how many these people would make: who is turned away shall see that it was counted. */
function useLimitText(): (reason: ReasonView) => string | null {
  const { t } = useLingui();
  return ({ code, limit, counted, of }) => {
    if (limit === undefined || counted === undefined) return null;
    switch (code) {
      case 'department-full':
        return of === undefined
          ? t`Đơn vị đã đủ ${limit} người làm việc tại cơ quan`
          : t`Đơn vị đã đủ ${limit} trên ${of} người làm việc tại cơ quan`;
      case 'office-full':
        return t`Trong cơ quan chỉ được có ${limit} người; thêm lượt này là ${counted}`;
      case 'gathering-full':
        return t`Cuộc họp, sự kiện chỉ được có ${limit} người; thêm lượt này là ${counted}`;
      case 'room-full':
        return t`Phòng họp chỉ được có ${limit} người; thêm lượt này là ${counted}`;
      case 'outside-full':
        return t`Bên ngoài cơ quan chỉ được tập trung ${limit} người; thêm lượt này là ${counted}`;
      case 'room-cap':
        return t`Phòng họp chỉ có ${limit} chỗ; thêm lượt này là ${counted}`;
      case 'meeting-cap':
        return t`Cuộc họp này chỉ dành cho ${limit} người; thêm lượt này là ${counted}`;
      default:
        return null;
    }
  };
}
