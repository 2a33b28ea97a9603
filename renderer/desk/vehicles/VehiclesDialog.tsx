import { Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { CarsPanel } from '#renderer/desk/vehicles/CarsPanel.tsx';
import { GatePanel } from '#renderer/desk/vehicles/GatePanel.tsx';
import type { TripChange } from '#renderer/desk/vehicles/trip-change-draft.ts';
import { useVehicles } from '#renderer/desk/vehicles/use-vehicles.ts';
import { VehicleBook } from '#renderer/desk/vehicles/VehicleBook.tsx';
import type { VehiclesDraft } from '#renderer/desk/vehicles/vehicles-draft.ts';

type Props = { draft: VehiclesDraft; onDraft: (draft: VehiclesDraft) => void; onClose: () => void };

/** Vehicles inside and their way out, the office's cars, and the vehicle book. */
export function VehiclesDialog({ draft, onDraft, onClose }: Props) {
  const { t } = useLingui();
  const vehicles = useVehicles();
  const [tab, setTab] = useState<string | null>(draft.trip ? 'cars' : (draft.change?.from ?? 'gate'));
  const { stays, cars } = vehicles.data ?? { stays: [], cars: [] };
  const onChange = (change: TripChange | null) => onDraft({ ...draft, change });
  const out = cars.filter(({ trip }) => trip !== null).length;
  return (
    <DialogFrame title={t`Xe ra, vào`} size="72rem" onClose={onClose}>
      <QueryState query={vehicles}>
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="gate">
              <Trans>Xe ở trong ({stays.length})</Trans>
            </Tabs.Tab>
            <Tabs.Tab value="cars">
              <Trans>
                Xe cơ quan ({out}/{cars.length} đang đi)
              </Trans>
            </Tabs.Tab>
            <Tabs.Tab value="book">
              <Trans>Sổ phương tiện</Trans>
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="gate">
            <GatePanel stays={stays} draft={draft} onDraft={onDraft} showCars={() => setTab('cars')} />
          </Tabs.Panel>
          <Tabs.Panel value="cars">
            <CarsPanel
              cars={cars}
              trip={draft.trip}
              onTrip={(trip) => onDraft({ ...draft, trip })}
              change={draft.change}
              onChange={onChange}
            />
          </Tabs.Panel>
          <Tabs.Panel value="book">
            <VehicleBook change={draft.change} onChange={onChange} />
          </Tabs.Panel>
        </Tabs>
      </QueryState>
    </DialogFrame>
  );
}
