import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { wayWords } from '#renderer/desk/words/register-words.ts';
import { formatDay, formatInstant, formatTime, toLocalDay } from '#renderer/ui/format.ts';
import { countDays } from '#src/domain/register/numbers/period.ts';
import type { UnseenWay } from '#src/domain/register/vocabulary.ts';

type Props = { arrivedAt: string; at: string; unseen?: UnseenWay | null };

/**
 * "06:45 +1": on the day after the one that stands in the row, which would read as another time of that day. "~17:30": nobody
 * saw it.
 */
export function PassedTime({ arrivedAt, at, unseen = null }: Props) {
  const { t } = useLingui();
  const days = countDays({ from: toLocalDay(arrivedAt), to: toLocalDay(at) }) - 1;
  if (days <= 0 && !unseen) return formatTime(at);
  const day = formatDay(at);
  const words = unseen && t(wayWords[unseen]);
  return (
    <span title={[formatInstant(at), words].filter(Boolean).join(', ')}>
      {unseen && <span aria-hidden="true">~</span>}
      {formatTime(at)}
      {days > 0 && <sup aria-hidden="true">+{days}</sup>}
      <VisuallyHidden>{[days > 0 && t`ngày ${day}`, words].filter(Boolean).join(', ')}</VisuallyHidden>
    </span>
  );
}
