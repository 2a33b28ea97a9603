import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { FormFrame } from '#renderer/desk/vehicles/FormFrame.tsx';
import type { GateFormProps } from '#renderer/desk/vehicles/GatePanel.tsx';
import { GoodsFields } from '#renderer/desk/vehicles/GoodsFields.tsx';
import { PlateFields } from '#renderer/desk/vehicles/PlateFields.tsx';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import { toSaid, toSeenVehicle } from '#renderer/desk/vehicles/vehicles-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VehicleStay } from '#src/contract/vehicles.ts';

type Props = GateFormProps & { stay: VehicleStay };

/** What is in a vehicle and how to know it again; what was written before stays in the journal. */
export function DescribeForm({ stay, gate, set, back, done }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const { vehicleOf } = useVehicleWords();
  const say = useSay();
  const [isChecked, setIsChecked] = useState(false);
  const describe = useCommand(
    (commandId) =>
      client.vehicles.describe({
        commandId,
        stay: stay.stay,
        vehicle: toSeenVehicle(gate),
        isStruck: gate.isStruck,
        ...toSaid(gate),
      }),
    ({ outcome }) => {
      if (outcome === 'past-shift') return;
      if (outcome === 'done') say({ tone: 'done', text: t`Đã ghi thêm về xe ${vehicleOf(stay)}.` });
      else say({ tone: 'note', text: t`Sổ không còn hàng này, không ghi gì thêm.` });
      done();
    },
  );
  const hasPlate = gate.plate.trim() !== '';
  const isReasonMissing = gate.isStruck && gate.note.trim() === '';
  return (
    <FormFrame
      title={t`Ghi thêm về xe ${vehicleOf(stay)}`}
      submitWords={<Trans>Ghi vào sổ</Trans>}
      isPending={describe.isPending}
      isError={describe.isError}
      onBack={back}
      onSubmit={() => {
        setIsChecked(true);
        if (hasPlate && !isReasonMissing) describe.mutate(undefined);
      }}
    >
      {stay.visit && (
        <Text size="sm">
          <Trans>Biển số sai thì đính chính ở lượt của người đi xe này.</Trans>
        </Text>
      )}
      <PlateFields
        plate={gate}
        set={set}
        isPlateFixed={stay.visit !== null}
        error={isChecked && !hasPlate && t`Hãy ghi biển số.`}
      />
      <GoodsFields direction="in" said={gate} set={set} />
      {stay.visit === null && (
        <Checkbox
          label={t`Hàng này ghi nhầm: gạch đi (lý do ở ghi chú)`}
          checked={gate.isStruck}
          error={isChecked && isReasonMissing && t`Hãy ghi lý do vào ô ghi chú.`}
          onChange={(event) => set({ isStruck: event.currentTarget.checked })}
        />
      )}
      {describe.data?.outcome === 'past-shift' && (
        <Text role="alert" fw={600}>
          <Trans>Hàng này của ca trước. Giám sát mới sửa được.</Trans>
        </Text>
      )}
    </FormFrame>
  );
}
