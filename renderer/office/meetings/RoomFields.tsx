import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, NumberInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RoomView } from '#src/contract/meetings.ts';

type Props = {
  room: RoomView;
  number: number;
  isChecked: boolean;
  onChange: (room: RoomView) => void;
  onRemove: () => void;
};

export function RoomFields({ room, number, isChecked, onChange, onRemove }: Props) {
  const { t } = useLingui();
  const name = room.name.trim() || t`phòng ${number}`;
  const setSeats = (typed: string | number) =>
    onChange({ ...room, mostPeople: Number(typed) >= 1 ? Number(typed) : null });
  return (
    <Group align="flex-start" wrap="nowrap">
      <TextInput
        label={t`Tên phòng ${number}`}
        flex={1}
        autoComplete="off"
        maxLength={120}
        value={room.name}
        error={isChecked && room.name.trim() === '' && t`Hãy ghi tên phòng.`}
        onChange={(event) => onChange({ ...room, name: event.currentTarget.value })}
      />
      <NumberInput
        label={t`Số chỗ`}
        placeholder={t`không giới hạn`}
        w="9rem"
        allowDecimal={false}
        allowNegative={false}
        max={9999}
        value={room.mostPeople ?? ''}
        onChange={setSeats}
      />
      <ActionIcon variant="default" size="lg" mt={26} aria-label={t`Bỏ ${name}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
