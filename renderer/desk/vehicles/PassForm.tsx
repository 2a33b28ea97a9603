import { Trans, useLingui } from '@lingui/react/macro';
import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DriverField } from '#renderer/desk/vehicles/DriverField.tsx';
import { FormFrame } from '#renderer/desk/vehicles/FormFrame.tsx';
import type { GateFormProps } from '#renderer/desk/vehicles/GatePanel.tsx';
import { GoodsFields } from '#renderer/desk/vehicles/GoodsFields.tsx';
import { PlateFields } from '#renderer/desk/vehicles/PlateFields.tsx';
import { isOddCount } from '#renderer/desk/vehicles/trip-draft.ts';
import { usePass } from '#renderer/desk/vehicles/use-pass.ts';
import { type ExitChoice, toExitDriver } from '#renderer/desk/vehicles/vehicles-draft.ts';

type Props = GateFormProps & { direction: 'in' | 'out'; showList: () => void; showCars: () => void };

/** A vehicle that no row of the list is about: it comes in by itself or again, or goes out and nobody saw it come. */
export function PassForm({ direction, gate, set, back, ...ways }: Props) {
  const { t } = useLingui();
  const [isChecked, setIsChecked] = useState(false);
  const pass = usePass(direction, gate, ways);
  const hasPlate = gate.plate.trim() !== '';
  const isDriverMissing = direction === 'out' && toExitDriver(gate) === null;
  const isIn = direction === 'in';
  const isOdd = isIn && isOddCount(gate.passengers);
  const isGone = pass.data === 'driver-not-inside';
  const driverError = isGone
    ? t`Sổ không còn ghi người này ở trong. Chọn người khác, hoặc ghi tên.`
    : isChecked && isDriverMissing && t`Ghi tên người lái, hoặc chọn một người đang ở trong.`;
  return (
    <FormFrame
      title={isIn ? t`Xe vào` : t`Xe ra, trong sổ không có lúc vào`}
      submitWords={isIn ? <Trans>Xe vào</Trans> : <Trans>Xe ra</Trans>}
      isPending={pass.isPending}
      isError={pass.isError}
      onBack={back}
      onSubmit={() => {
        setIsChecked(true);
        if (hasPlate && !isDriverMissing && !isOdd) pass.mutate(undefined);
      }}
    >
      <Meaning isIn={isIn} />
      <PlateFields plate={gate} set={set} error={isChecked && !hasPlate && t`Hãy ghi biển số.`} />
      {!isIn && (
        <Radio.Group
          label={t`Ai lái xe ra?`}
          value={gate.choice}
          onChange={(choice) => set({ choice: choice as ExitChoice })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="unseen" label={t`Không thấy ai lái`} />
            <Radio value="other" label={t`Người đang ở trong, hoặc một tên`} />
          </Stack>
        </Radio.Group>
      )}
      {(isIn || gate.choice === 'other') && (
        <DriverField
          label={isIn ? t`Người lái (không bắt buộc): tên hoặc số khách` : t`Người lái: tên hoặc số khách`}
          driver={gate}
          set={set}
          exceptVisitId={null}
          meaning={isIn ? t`xe được ghi vào lượt của người này.` : t`giờ ra của người này cũng được ghi.`}
          error={driverError}
        />
      )}
      {isIn && (
        <TextInput
          label={t`Số người đi cùng`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          w="10rem"
          value={gate.passengers}
          error={isOdd && t`Ghi một số từ 0 đến 99.`}
          onChange={(event) => set({ passengers: event.currentTarget.value })}
        />
      )}
      <GoodsFields direction={direction} said={gate} set={set} />
    </FormFrame>
  );
}

const Meaning = ({ isIn }: { isIn: boolean }) => (
  <Text size="sm">
    {isIn ? (
      <Trans>
        Cho xe vào một mình, vào lại, hoặc của người đang ở trong. Khách đi xe đến thì ghi bằng Nhập thay (phím N).
      </Trans>
    ) : (
      <Trans>Sổ ghi rõ là xe ra mà không có lúc vào, ví dụ vào lúc mất điện.</Trans>
    )}
  </Text>
);
