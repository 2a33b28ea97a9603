import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { EntryFieldsProps } from '#renderer/desk/entry/EntryFields.tsx';
import { VehicleFields } from '#renderer/desk/entry/VehicleFields.tsx';

const toOptions = (places: { id: string; name: string }[], none: string) => [
  { value: '', label: none },
  ...places.map(({ id, name }) => ({ value: id, label: name })),
];

/** Whom, why, how many, by what. */
export function ErrandFields({ draft, set, problems, doors, departments }: EntryFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <NativeSelect
        label={t`Đơn vị`}
        data={toOptions(departments, t`Cơ quan (không rõ đơn vị)`)}
        value={draft.departmentId}
        onChange={(event) => set({ departmentId: event.currentTarget.value })}
      />
      <TextInput
        label={t`Người tiếp`}
        autoComplete="off"
        maxLength={120}
        value={draft.host}
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
      <TextInput
        label={t`Nội dung làm việc`}
        autoComplete="off"
        maxLength={300}
        value={draft.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <TextInput
        label={t`Số người đi cùng`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        value={draft.companions}
        error={problems.companions && t`Ghi một số từ 0 đến 99.`}
        onChange={(event) => set({ companions: event.currentTarget.value })}
      />
      <VehicleFields draft={draft} set={set} />
      {doors.length > 1 && (
        <NativeSelect
          label={t`Cửa`}
          data={toOptions(doors, t`Không rõ`)}
          value={draft.doorId}
          onChange={(event) => set({ doorId: event.currentTarget.value })}
        />
      )}
    </>
  );
}
