import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import type { DraftFields } from '#renderer/kiosk/flow/draft.ts';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import type { VehicleClass } from '#src/domain/register/vocabulary.ts';

type Props = { fields: DraftFields; onEdit: (change: Partial<DraftFields>) => void; error: string | undefined };

export function VehicleChoice({ fields, onEdit, error }: Props) {
  const { t } = useLingui();
  const options: { value: VehicleClass | null; label: string }[] = [
    { value: null, label: t`Không gửi xe` },
    { value: 'motorbike', label: t`Xe máy` },
    { value: 'car', label: t`Ô tô` },
    { value: 'other', label: t`Xe khác` },
  ];
  return (
    <Stack gap="sm">
      <ChoiceGroup
        label={<Trans>Phương tiện vào cơ quan</Trans>}
        columns={4}
        options={options}
        isChosen={(vehicleClass) => vehicleClass === fields.vehicleClass}
        onChoose={(vehicleClass) => onEdit({ vehicleClass })}
      />
      {fields.vehicleClass !== null && (
        <Field
          label={<Trans>Biển số xe</Trans>}
          value={fields.plate}
          onChange={(plate) => onEdit({ plate })}
          keyboard="plate"
          maxLength={20}
          error={error}
        />
      )}
    </Stack>
  );
}
