import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { type TripDraft, toCarIn, toCarOut } from '#renderer/desk/vehicles/trip-draft.ts';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { OfficeCar } from '#src/contract/vehicles.ts';

/** Sends a car of the office out, or back; a way that nobody saw before it is said. */
export function useTrip(car: OfficeCar, direction: 'in' | 'out', draft: TripDraft, onDone: () => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const { plateOf } = useVehicleWords();
  const say = useSay();
  const plate = plateOf(car);
  const send = async (commandId: string) =>
    direction === 'out'
      ? (await client.vehicles.carOut({ commandId, ...toCarOut(car, draft) })).outcome
      : (await client.vehicles.carIn({ commandId, ...toCarIn(car, draft) })).outcome;
  return useCommand(send, (outcome) => {
    switch (outcome) {
      case 'done':
        say({ tone: 'done', text: direction === 'out' ? t`Đã ghi xe đi: ${plate}.` : t`Đã ghi xe về: ${plate}.` });
        return onDone();
      case 'no-return':
        say({ tone: 'note', text: t`Đã ghi xe đi: ${plate}. Chuyến trước không ai thấy lúc về; sổ ghi rõ như vậy.` });
        return onDone();
      case 'never-out':
        say({ tone: 'note', text: t`Đã ghi xe về: ${plate}. Sổ ghi rõ là không có lúc đi.` });
        return onDone();
      case 'unknown-staff':
      case 'no-such-car':
        return undefined;
    }
  });
}
