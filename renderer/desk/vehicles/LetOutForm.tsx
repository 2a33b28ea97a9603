import { Trans, useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { DriverField } from '#renderer/desk/vehicles/DriverField.tsx';
import { FormFrame } from '#renderer/desk/vehicles/FormFrame.tsx';
import type { GateFormProps } from '#renderer/desk/vehicles/GatePanel.tsx';
import { GoodsFields } from '#renderer/desk/vehicles/GoodsFields.tsx';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import {
  type ExitChoice,
  exitChoices,
  mayOwnDrive,
  toExitDriver,
  toSaid,
} from '#renderer/desk/vehicles/vehicles-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ExitDriver, VehicleStay } from '#src/contract/vehicles.ts';

type Props = GateFormProps & { stay: VehicleStay };

/** A vehicle leaves: who drives it is asked, since that says whether its people leave as well. */
export function LetOutForm({ stay, gate, set, back, done }: Props) {
  const { t } = useLingui();
  const { vehicleOf } = useVehicleWords();
  const [isChecked, setIsChecked] = useState(false);
  const [startsWithName] = useState(gate.choice === 'other');
  const choiceWords = useChoiceWords(stay);
  const driver = toExitDriver(gate);
  const letOut = useLetOut(stay, done);
  const choices = exitChoices.filter((choice) => choice !== 'own' || mayOwnDrive(stay));
  const since = stay.inAt ? formatSince(stay.inAt, Date.now()) : '';
  const isGone = letOut.data?.outcome === 'driver-not-inside';
  return (
    <FormFrame
      title={t`${vehicleOf(stay)} ra, vào từ ${since}`}
      submitWords={<Trans>Xe ra</Trans>}
      isPending={letOut.isPending}
      isError={letOut.isError}
      onBack={back}
      onSubmit={() => {
        setIsChecked(true);
        if (driver) letOut.mutate({ driver, ...toSaid(gate) });
      }}
    >
      <Radio.Group
        label={t`Ai lái xe ra?`}
        value={gate.choice}
        onChange={(choice) => set({ choice: choice as ExitChoice })}
        error={isGone && t`Sổ không còn ghi người này ở trong. Chọn người khác.`}
      >
        <Stack gap={6} mt={6}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={choiceWords[choice]}
              data-autofocus={choice === gate.choice}
              autoFocus={choice === gate.choice && choice !== 'other'}
            />
          ))}
        </Stack>
      </Radio.Group>
      {gate.choice === 'other' && (
        <DriverField
          label={t`Người lái: tên hoặc số khách`}
          driver={gate}
          set={set}
          isFirst={startsWithName}
          exceptVisitId={stay.visit?.visitId ?? null}
          meaning={t`giờ ra của người này cũng được ghi.`}
          error={isChecked && driver === null && t`Ghi tên người lái, hoặc chọn một người đang ở trong.`}
        />
      )}
      <GoodsFields direction="out" said={gate} set={set} />
    </FormFrame>
  );
}

function useChoiceWords(stay: VehicleStay): Record<ExitChoice, string> {
  const { t } = useLingui();
  const { personOf } = useVehicleWords();
  const owner = stay.visit && personOf(stay.visit);
  return {
    own: owner === null ? t`Lái xe đã đi vào` : t`${owner} lái: ghi luôn giờ ra của người này`,
    stays: owner === null ? t`Không ghi ai lái` : t`${owner} ở lại, không ghi ai lái`,
    other: t`Người khác lái`,
    unseen: t`Không thấy ai lái`,
  };
}

type Given = { driver: ExitDriver; goods: string | null; note: string | null };

function useLetOut(stay: VehicleStay, done: () => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const { vehicleOf } = useVehicleWords();
  const say = useSay();
  return useCommand(
    (commandId, given: Given) => client.vehicles.letOut({ commandId, stay: stay.stay, ...given }),
    ({ outcome }) => {
      if (outcome === 'driver-not-inside') return;
      const name = vehicleOf(stay);
      if (outcome === 'done') say({ tone: 'done', text: t`Đã ghi xe ra: ${name}.` });
      else say({ tone: 'note', text: t`Xe đã ra từ trước, không ghi thêm: ${name}.` });
      done();
    },
  );
}
