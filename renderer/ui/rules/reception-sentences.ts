import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatMinute } from '#renderer/ui/format.ts';
import { whomWords } from '#renderer/ui/rules/health-sentences.ts';
import { listOf, type Tell } from '#renderer/ui/rules/tell.ts';
import type { RuleOf } from '#src/domain/policy/rules.ts';

/** 1 is Monday. */
export const weekdayWords: Record<number, MessageDescriptor> = {
  1: msg`thứ Hai`,
  2: msg`thứ Ba`,
  3: msg`thứ Tư`,
  4: msg`thứ Năm`,
  5: msg`thứ Sáu`,
  6: msg`thứ Bảy`,
  7: msg`Chủ nhật`,
};

/** Days in a row by the first and the last of them, others one by one. */
function weekdaysWords(tell: Pick<Tell, 'i18n'>, weekdays: readonly number[]): string {
  const days = weekdays.toSorted((a, b) => a - b);
  const name = (day = 1) => tell.i18n._(weekdayWords[day] ?? msg`thứ Hai`);
  const [first, last] = [days[0], days.at(-1)];
  if (days.length === 7) return tell.i18n._(msg`tất cả các ngày`);
  const isRow = days.length > 2 && (last ?? 0) - (first ?? 0) === days.length - 1;
  if (!isRow) return listOf(tell, days.map(name));
  const [from, to] = [name(first), name(last)];
  return tell.i18n._(msg`${from} đến ${to}`);
}

type Hours = Pick<RuleOf<'hours'>, 'weekdays' | 'fromMinute' | 'untilMinute'>;

/** "từ 07:30 đến 17:00, thứ Hai đến thứ Sáu". */
export function hoursWords(tell: Pick<Tell, 'i18n'>, { weekdays, fromMinute, untilMinute }: Hours): string {
  const [from, until] = [formatMinute(fromMinute), formatMinute(untilMinute)];
  const days = weekdaysWords(tell, weekdays);
  return tell.i18n._(msg`từ ${from} đến ${until}, ${days}`);
}

/** Rules about who is received, where and when. */
export const receptionSentences = {
  'urgent-only': (_rule: RuleOf<'urgent-only'>, { i18n }: Tell) =>
    i18n._(msg`Chỉ tiếp công dân khi việc thực sự cấp bách.`),
  'receiving-departments': (_rule: RuleOf<'receiving-departments'>, { i18n }: Tell) =>
    i18n._(msg`Chỉ những đơn vị ghi ở phạm vi này tiếp khách; đơn vị khác thì giữ lại.`),
  hours: (rule: RuleOf<'hours'>, tell: Tell) => {
    const hours = hoursWords(tell, rule);
    return tell.i18n._(msg`Chỉ tiếp khách ${hours}.`);
  },
  scan: ({ of }: RuleOf<'scan'>, { i18n }: Tell) => {
    const who = i18n._(whomWords[of]);
    return i18n._(msg`${who} quét mã QR trước khi vào trụ sở; ai không có mã thì bảo vệ ghi giúp.`);
  },
  'pass-reentry': (_rule: RuleOf<'pass-reentry'>, { i18n }: Tell) =>
    i18n._(msg`Khách đã được vào thì ra vào lại được bằng phiếu của mình, đến khi phiếu hết hạn.`),
};
