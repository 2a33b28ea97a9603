import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { CarDraft } from '#renderer/office/cars/car-draft.ts';
import type { StaffMemberRow } from '#src/contract/office.ts';
import { plateColours, vehicleClasses } from '#src/domain/register/vocabulary.ts';

type Props = {
  draft: CarDraft;
  staff: readonly StaffMemberRow[];
  errors: { plate: string | false; model: string | false };
  onDraft: (draft: CarDraft) => void;
};

/** Class and plate make a car one; its name is how people here call it. */
export function CarFields({ draft, staff, errors, onDraft }: Props) {
  const { t } = useLingui();
  const classWords = { car: t`Ô tô`, motorbike: t`Xe máy`, other: t`Xe khác` };
  const colourWords = { white: t`biển trắng`, yellow: t`biển vàng`, blue: t`biển xanh`, red: t`biển đỏ` };
  return (
    <>
      <Group grow align="flex-start">
        <NativeSelect
          label={t`Loại xe`}
          value={draft.vehicleClass}
          data={vehicleClasses.map((value) => ({ value, label: classWords[value] }))}
          onChange={(event) =>
            onDraft({ ...draft, vehicleClass: event.currentTarget.value as CarDraft['vehicleClass'] })
          }
        />
        <TextInput
          label={t`Biển số`}
          data-autofocus
          withAsterisk
          autoComplete="off"
          maxLength={20}
          value={draft.plate}
          error={errors.plate}
          onChange={(event) => onDraft({ ...draft, plate: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Màu biển`}
          value={draft.colour}
          data={[
            { value: '', label: t`(không ghi)` },
            ...plateColours.map((value) => ({ value, label: colourWords[value] })),
          ]}
          onChange={(event) => onDraft({ ...draft, colour: event.currentTarget.value as CarDraft['colour'] })}
        />
      </Group>
      <TextInput
        label={t`Tên xe, loại xe`}
        description={t`Như cơ quan vẫn gọi, ví dụ: Fortuner 7 chỗ.`}
        withAsterisk
        autoComplete="off"
        maxLength={80}
        value={draft.model}
        error={errors.model}
        onChange={(event) => onDraft({ ...draft, model: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`Lái xe thường ngày`}
        value={draft.driverId}
        data={[
          { value: '', label: t`(không có ai cố định)` },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onDraft({ ...draft, driverId: event.currentTarget.value })}
      />
    </>
  );
}
