import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatDay, formatTime } from '#renderer/ui/format.ts';
import { endOfLocalDay } from '#src/domain/register/local-time.ts';

type Period = { fromMs: number; toMs: number | null };

/** From when to when, to the minute; what has no end says so. */
export function periodWords({ fromMs, toMs }: Period, i18n: I18n): string {
  // A date that is still being typed.
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) return i18n._(msg`Chưa đủ ngày bắt đầu và kết thúc`);
  const [time, day] = [formatTime(fromMs), formatDay(fromMs)];
  const end = endWords(toMs, i18n);
  return i18n._(msg`Từ ${time} ngày ${day} ${end}`);
}

/** Begins with "đến": "đến hết ngày 15/04/2020". */
export function endWords(toMs: number | null, i18n: I18n): string {
  if (toMs === null) return i18n._(msg`đến khi có văn bản mới`);
  if (toMs === endOfLocalDay(toMs)) {
    const lastDay = formatDay(toMs);
    return i18n._(msg`đến hết ngày ${lastDay}`);
  }
  // The last millisecond before a full minute is that minute's clock to everybody.
  const [time, day] = [formatTime(toMs + 1), formatDay(toMs + 1)];
  return i18n._(msg`đến ${time} ngày ${day}`);
}
