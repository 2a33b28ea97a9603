import { useLingui } from '@lingui/react/macro';
import { Group, TextInput } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';

type Said = { goods: string; note: string };
type Props = { direction: 'in' | 'out'; said: Said; set: (change: Partial<Said>) => void };

/** The columns of the paper book for what a vehicle brings in or takes out. */
export function GoodsFields({ direction, said, set }: Props) {
  const { t } = useLingui();
  return (
    <Group grow align="flex-end">
      <TextInput
        label={direction === 'in' ? t`Hàng hóa, tài sản vào` : t`Hàng hóa, tài sản ra`}
        leftSection={<IconPackage size={18} aria-hidden />}
        autoComplete="off"
        maxLength={200}
        value={said.goods}
        onChange={(event) => set({ goods: event.currentTarget.value })}
      />
      <TextInput
        label={t`Ghi chú (không bắt buộc)`}
        autoComplete="off"
        maxLength={300}
        value={said.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </Group>
  );
}
