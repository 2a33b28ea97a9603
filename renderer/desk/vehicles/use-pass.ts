import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import {
  type GateDraft,
  toExitDriver,
  toPassIn,
  toSaid,
  toSeenVehicle,
} from '#renderer/desk/vehicles/vehicles-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Ways = { done: () => void; showList: () => void; showCars: () => void };

/** Sends a vehicle through the gate; what the book made of it is said, and where it belongs elsewhere the way leads there. */
export function usePass(direction: 'in' | 'out', gate: GateDraft, { done, showList, showCars }: Ways) {
  const { t } = useLingui();
  const { client } = useHost();
  const say = useSay();
  const plate = gate.plate.trim();
  const send = async (commandId: string) => {
    if (direction === 'in') return (await client.vehicles.passIn({ commandId, ...toPassIn(gate) })).outcome;
    const driver = toExitDriver(gate) ?? { kind: 'unseen' as const };
    const given = { ...toSaid(gate), vehicle: toSeenVehicle(gate), driver };
    return (await client.vehicles.passOut({ commandId, ...given })).outcome;
  };
  return useCommand(send, (outcome) => {
    switch (outcome) {
      case 'done':
        say({ tone: 'done', text: t`Đã ghi xe vào: ${plate}.` });
        return done();
      case 'no-exit':
        say({ tone: 'note', text: t`Đã ghi xe vào: ${plate}. Lần ra trước không ai thấy; sổ ghi rõ như vậy.` });
        return done();
      case 'never-in':
        say({ tone: 'note', text: t`Đã ghi xe ra: ${plate}. Sổ ghi rõ là không có lúc vào.` });
        return done();
      case 'is-inside':
        say({ tone: 'note', text: t`Xe ${plate} đang ở trong: cho ra bằng hàng của xe ấy.` });
        return showList();
      case 'office-car':
        say({ tone: 'note', text: t`${plate} là xe cơ quan: ghi chuyến đi ở đây.` });
        return showCars();
      case 'driver-not-inside':
        return undefined;
    }
  });
}
