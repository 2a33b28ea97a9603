import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { type TripChange, toDetails } from '#renderer/desk/vehicles/trip-change-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Sets a trip right, or strikes it out; where the car is in the book then is said. */
export function useTripChange({ trip, name, draft }: TripChange, onDone: () => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const say = useSay();
  const send = async (commandId: string) => {
    const { act: part, reason } = draft;
    if (part === 'details')
      return (await client.vehicles.describeTrip({ commandId, ...toDetails(trip, draft) })).outcome;
    const struck = { tripId: trip.tripId, part, reason: reason.trim() };
    return (await client.vehicles.strikeTrip({ commandId, ...struck })).outcome;
  };
  return useCommand(send, (outcome) => {
    switch (outcome) {
      case 'done':
        say({ tone: 'done', text: t`Đã sửa chuyến đi của xe ${name}.` });
        return onDone();
      case 'is-home':
        say({ tone: 'done', text: t`Đã gạch. Theo sổ, xe ${name} ở cơ quan.` });
        return onDone();
      case 'is-out':
        say({ tone: 'done', text: t`Đã gạch. Theo sổ, xe ${name} đang đi.` });
        return onDone();
      case 'no-such-trip':
      case 'never-back':
        say({ tone: 'note', text: t`Hàng này đã được sửa ở nơi khác, không ghi gì thêm. Xem lại sổ.` });
        return onDone();
      case 'past-shift':
        return undefined;
    }
  });
}
