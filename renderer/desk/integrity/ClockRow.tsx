import { Trans } from '@lingui/react/macro';
import { StateRow } from '#renderer/desk/integrity/StateRow.tsx';
import { formatInstant } from '#renderer/ui/format.ts';
import type { IntegrityStatus } from '#src/contract/integrity.ts';

/** The board itself asks for the time on the wall; here stands only how it is. */
export function ClockRow({ clock: { state, since } }: Pick<IntegrityStatus, 'clock'>) {
  const isSuspect = state === 'suspect';
  const at = since && formatInstant(since);
  return (
    <StateRow
      tone={isSuspect ? 'bad' : 'well'}
      name={<Trans>Đồng hồ</Trans>}
      word={isSuspect ? <Trans>Nghi sai giờ</Trans> : <Trans>Tin được</Trans>}
    >
      {isSuspect ? (
        <Trans>Xem giờ trên tường rồi xác nhận ở dải vàng trên bàn trực.</Trans>
      ) : (
        at && <Trans>Được xác nhận lúc {at}.</Trans>
      )}
    </StateRow>
  );
}
