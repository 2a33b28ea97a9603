import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { RoutineForm } from '#renderer/office/routine/RoutineForm.tsx';
import { useSave } from '#renderer/office/routine/use-save.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ChecklistItem } from '#src/domain/register/checklist.ts';

/** What each shift looks after. What was answered keeps the words of its day; an item that is left out is asked no more. */
export function ChecklistForm({ before }: { before: ChecklistItem[] }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [items, setItems] = useState(before);
  const [isChecked, setIsChecked] = useState(false);
  const save = useSave((commandId) => client.shifts.setChecklist({ commandId, items: items.map(withBoth) }));
  const change = (next: ChecklistItem[]) => {
    setItems(next);
    save.changed();
  };
  const submit = () => {
    setIsChecked(true);
    if (items.length > 0 && items.every(({ vi }) => vi.trim() !== '')) save.mutate();
  };
  return (
    <RoutineForm
      title={t`Danh mục kiểm tra mỗi ca`}
      about={t`Khử khuẩn, vật tư, thiết bị: bảo vệ trả lời đủ, sắp hết hay thiếu (phím C ở bàn trực), và tờ bàn giao in lại.`}
      save={save}
      onSubmit={submit}
    >
      {items.map((item, index) => (
        <ItemFields
          key={item.id}
          item={item}
          number={index + 1}
          isChecked={isChecked}
          onChange={(next) => change(items.map((one) => (one.id === item.id ? next : one)))}
          onRemove={items.length > 1 ? () => change(items.filter(({ id }) => id !== item.id)) : null}
        />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={items.length >= mostItems}
          onClick={() => change([...items, { id: crypto.randomUUID(), vi: '', en: '' }])}
        >
          <Trans>Thêm mục</Trans>
        </Button>
      </Group>
    </RoutineForm>
  );
}

const mostItems = 50;

/** Who reads English reads the Vietnamese word where nobody wrote another. */
const withBoth = (item: ChecklistItem): ChecklistItem => ({ ...item, en: item.en.trim() || item.vi.trim() });

type ItemProps = {
  item: ChecklistItem;
  number: number;
  isChecked: boolean;
  onChange: (item: ChecklistItem) => void;
  /** Null: the last one, and a list of nothing is no list. */
  onRemove: (() => void) | null;
};

function ItemFields({ item, number, isChecked, onChange, onRemove }: ItemProps) {
  const { t } = useLingui();
  const name = item.vi.trim() || t`mục ${number}`;
  return (
    <Group align="flex-start" wrap="nowrap">
      <TextInput
        label={t`Mục ${number}`}
        flex={1}
        maxLength={80}
        autoComplete="off"
        value={item.vi}
        error={isChecked && item.vi.trim() === '' && t`Hãy ghi tên mục.`}
        onChange={(event) => onChange({ ...item, vi: event.currentTarget.value })}
      />
      <TextInput
        label={t`Tiếng Anh của mục ${number}`}
        flex={1}
        maxLength={80}
        autoComplete="off"
        value={item.en}
        onChange={(event) => onChange({ ...item, en: event.currentTarget.value })}
      />
      <ActionIcon
        variant="default"
        size="lg"
        mt={26}
        aria-label={t`Bỏ ${name}`}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
