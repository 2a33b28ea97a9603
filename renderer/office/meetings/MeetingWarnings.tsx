import { Trans, useLingui } from '@lingui/react/macro';
import { StateText } from '#renderer/office/people/StateBadge.tsx';
import { formatTime } from '#renderer/ui/format.ts';
import { letterNumbers } from '#renderer/ui/letter-numbers.ts';
import type { MeetingView } from '#src/contract/meetings.ts';
import type { ReasonView } from '#src/contract/visit.ts';

/** What would go wrong at the door, while there is time to take another room or another hour. */
export function MeetingWarnings({
  meeting: { warnings, clashes },
}: {
  meeting: Pick<MeetingView, 'warnings' | 'clashes'>;
}) {
  return (
    <>
      {clashes.map((other) => (
        <StateText key={other.id} tone="wait">
          <Clash {...other} />
        </StateText>
      ))}
      {warnings.map((warning) => (
        <StateText key={warning.code} tone="wait">
          <Excess {...warning} />
        </StateText>
      ))}
    </>
  );
}

/** Two meetings that want one room. */
export function Clash({ title, startsAt, endsAt }: Pick<MeetingView, 'title' | 'startsAt' | 'endsAt'>) {
  const { t } = useLingui();
  const other = title ?? t`một cuộc họp khác`;
  const [from, until] = [formatTime(startsAt), formatTime(endsAt)];
  return (
    <Trans>
      Trùng phòng với “{other}” ({from} – {until}): hai cuộc họp được đếm chung.
    </Trans>
  );
}

function Excess({ code, letter, also, limit, counted }: ReasonView) {
  const letters = letterNumbers([letter, ...(also ?? [])]);
  if (letters !== '') {
    return (
      <Trans>
        Nếu đến đủ là {counted} người, mà chỉ được có {limit} (theo văn bản {letters}).
      </Trans>
    );
  }
  if (code === 'room-cap') {
    return (
      <Trans>
        Nếu đến đủ là {counted} người, mà phòng chỉ có {limit} chỗ.
      </Trans>
    );
  }
  return (
    <Trans>
      Nếu đến đủ là {counted} người, mà chỉ dành cho {limit} người.
    </Trans>
  );
}
