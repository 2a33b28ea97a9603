import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatIsoDay, formatTime } from '#renderer/ui/format.ts';
import type { NumbersAnswer } from '#src/contract/numbers.ts';
import type { Whom } from '#src/domain/policy/rules.ts';
import type { PeriodChoice } from '#src/domain/register/numbers/period.ts';

export const choiceWords: Record<PeriodChoice, MessageDescriptor> = {
  today: msg`Hôm nay`,
  yesterday: msg`Hôm qua`,
  week: msg`Tuần này`,
  month: msg`Tháng này`,
  'last-month': msg`Tháng trước`,
  own: msg`Từ ngày … đến ngày …`,
};

export const whomWords: Record<Whom, MessageDescriptor> = {
  everyone: msg`Tất cả`,
  visitors: msg`Chỉ khách`,
  staff: msg`Chỉ nhân viên`,
};

type Span = Omit<NumbersAnswer['current'], 'figures'>;

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** Numbers, times and periods as a sentence has them. */
export function useNumberWords() {
  const { t, i18n } = useLingui();
  const numbers = new Intl.NumberFormat(i18n.locale === 'vi' ? 'vi-VN' : 'en-GB');
  /** 1234 → "1.234" */
  const sayNumber = (value: number) => numbers.format(value);
  const saySpan = ({ from, to, until }: Span): string => {
    const days = from === to ? formatIsoDay(from) : `${formatIsoDay(from)} – ${formatIsoDay(to)}`;
    if (until === null) return days;
    const time = formatTime(until);
    return t`${days}, đến ${time}`;
  };
  return {
    sayNumber,
    saySpan,
    /** "+8", "−3", "=": with the number of the period before it, so that nobody has to believe a percentage. */
    sayChange(now: number, before: number): string {
      const was = sayNumber(before);
      const by = sayNumber(Math.abs(now - before));
      if (now === before) return t`bằng kỳ trước: ${was}`;
      return now > before ? t`kỳ trước ${was}, nay hơn ${by}` : t`kỳ trước ${was}, nay kém ${by}`;
    },
    /** To the minute, where it is more than one. */
    sayWait(ms: number | null): string {
      if (ms === null) return '–';
      if (ms < minuteMs) return t`${Math.round(ms / secondMs)} giây`;
      const minutes = Math.round(ms / minuteMs);
      const hours = Math.floor(minutes / 60);
      return hours === 0 ? t`${minutes} phút` : t`${hours} giờ ${minutes % 60} phút`;
    },
  };
}
