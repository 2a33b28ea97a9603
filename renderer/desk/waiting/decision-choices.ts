import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReasonView } from '#src/contract/visit.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';

type Decision = 'admit' | 'refuse';

const asked = msg`Đã hỏi lại, không có yếu tố nguy cơ`;
const risky = msg`Có yếu tố nguy cơ, hẹn làm việc sau`;
const unwilling = msg`Không làm theo yêu cầu tại cổng`;
const needed = msg`Lãnh đạo yêu cầu, việc cần thiết`;
const later = msg`Hẹn đến vào lúc khác`;
const enough = { admit: msg`Đã có người ra, còn chỗ`, refuse: msg`Đã đủ người, mời chờ hoặc đến sau` };

/** What a guard most often answers to a reason; the first words offered are about this very visit. */
const answers: Record<ReasonCode, Record<Decision, MessageDescriptor>> = {
  'temperature-high': {
    admit: msg`Đã đo lại, thân nhiệt bình thường`,
    refuse: msg`Thân nhiệt cao, đã hướng dẫn đến cơ sở y tế`,
  },
  'temperature-missing': { admit: msg`Đã đo thân nhiệt, bình thường`, refuse: unwilling },
  'declaration-missing': { admit: msg`Đã khai báo trên giấy`, refuse: unwilling },
  symptoms: { admit: asked, refuse: risky },
  travel: { admit: asked, refuse: risky },
  'contact-confirmed': { admit: asked, refuse: risky },
  'contact-country': { admit: asked, refuse: risky },
  'contact-symptoms': { admit: asked, refuse: risky },
  answer: { admit: asked, refuse: risky },
  'no-mask': { admit: msg`Đã đeo khẩu trang`, refuse: unwilling },
  'not-sanitised': { admit: msg`Đã sát khuẩn tay`, refuse: unwilling },
  'clock-suspect': { admit: msg`Đã xem mã, còn hạn`, refuse: msg`Mã đã hết hạn hoặc chưa đến hạn` },
  'temperature-again': {
    admit: msg`Đã đo lại, thân nhiệt bình thường`,
    refuse: msg`Thân nhiệt cao, đã hướng dẫn đến cơ sở y tế`,
  },
  'outbreak-area': { admit: asked, refuse: risky },
  'not-urgent': { admit: needed, refuse: msg`Việc không cấp bách, hướng dẫn nộp trực tuyến` },
  'urgency-unknown': {
    admit: msg`Đã hỏi lại, việc thực sự cấp bách`,
    refuse: msg`Việc không cấp bách, hướng dẫn nộp trực tuyến`,
  },
  'department-closed': { admit: needed, refuse: later },
  'outside-hours': { admit: needed, refuse: later },
  'department-full': { admit: needed, refuse: msg`Chưa có yêu cầu của lãnh đạo, mời làm việc tại nhà` },
  'office-full': enough,
  'gathering-full': enough,
  'room-full': enough,
  'outside-full': enough,
  'guard-first': {
    admit: msg`Đã kiểm tra, không phải người cần lưu ý`,
    refuse: msg`Mời làm việc với cơ quan bằng cách khác`,
  },
  'room-cap': enough,
  'meeting-cap': enough,
};

const always: Record<Decision, MessageDescriptor[]> = {
  admit: [msg`Lãnh đạo đồng ý cho vào`, msg`Người tiếp xác nhận và đón tại cổng`],
  refuse: [msg`Người tiếp không đồng ý gặp`, msg`Không có lịch hẹn`, msg`Khách tự ra về`],
};

/** The ready sentences for a decision, those that answer the visit's own reasons first. At most nine: one key each. */
export function choicesFor(decision: Decision, reasons: readonly ReasonView[]): MessageDescriptor[] {
  const own = reasons.map((reason) => answers[reason.code][decision]);
  return [...new Set([...own, ...always[decision]])].slice(0, 9);
}
