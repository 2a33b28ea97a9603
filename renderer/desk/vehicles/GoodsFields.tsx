import { useLingui } from '@lingui/react/macro';
import { Group, TextInput } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';

type Said = { goods: string; note: string };
type Props = { direction: 'in' | 'out'; said: Said; set: (change: Partial<Said>) => void };

/** The columns of the paper book for what a vehicle brings in or takes out. */
export function GoodsFields({ direction, said, set }: Props) {
  return (
    <Group grow align="flex-end">
      <GoodsField direction={direction} value={said.goods} onChange={(goods) => set({ goods })} />
      <NoteField value={said.note} onChange={(note) => set({ note })} />
    </Group>
  );
}

type FieldProps = { value: string; onChange: (value: string) => void };

export function GoodsField({ direction, value, onChange }: FieldProps & Pick<Props, 'direction'>) {
  const { t } = useLingui();
  return (
    <TextInput
      label={direction === 'in' ? t`Hàng hóa, tài sản vào` : t`Hàng hóa, tài sản ra`}
      leftSection={<IconPackage size={18} aria-hidden />}
      autoComplete="off"
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function NoteField({ value, maxLength = 300, onChange }: FieldProps & { maxLength?: number }) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Ghi chú (không bắt buộc)`}
      autoComplete="off"
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
