import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { checklistWords } from '#renderer/desk/shift/shift-words.ts';
import { useItemName } from '#renderer/desk/shift/use-item-name.ts';
import { useShift } from '#renderer/desk/shift/use-shift.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { type ChecklistState, checklistStates } from '#src/domain/register/checklist.ts';

type Props = { open: OpenDialog; onClose: () => void };

/** Disinfection and supplies: all is well unless said otherwise. */
export function ChecklistDialog({ open, onClose }: Props) {
  const { t } = useLingui();
  const shift = useShift();
  const { client } = useHost();
  const itemName = useItemName();
  const [states, setStates] = useState<Record<string, ChecklistState>>({});
  const [note, setNote] = useState('');
  const items = shift.data?.items ?? [];
  const save = useCommand(
    (commandId) => {
      const answers = items.map(({ id }) => ({ id, state: states[id] ?? 'fine' }));
      return client.shifts.checklist({ commandId, answers, note: note.trim() || null });
    },
    () => open({ kind: 'shift' }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <DialogFrame title={t`Kiểm khử khuẩn và vật tư`} size="42rem" onClose={onClose}>
      <QueryState query={shift}>
        <form onSubmit={submit}>
          <Stack gap="xs">
            {items.map((item) => (
              <Group key={item.id} justify="space-between" wrap="nowrap">
                <Text id={`checklist-${item.id}`}>{itemName(item)}</Text>
                <SegmentedControl
                  aria-labelledby={`checklist-${item.id}`}
                  data={checklistStates.map((state) => ({ value: state, label: t(checklistWords[state]) }))}
                  value={states[item.id] ?? 'fine'}
                  onChange={(state) => setStates({ ...states, [item.id]: state as ChecklistState })}
                />
              </Group>
            ))}
            <TextInput
              label={t`Ghi chú (không bắt buộc)`}
              autoComplete="off"
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {save.isError && <CommandFailed />}
            <Group justify="flex-end">
              <Button variant="default" h={48} onClick={() => open({ kind: 'shift' })}>
                <Trans>Thôi</Trans>
              </Button>
              <Button type="submit" h={48} data-autofocus loading={save.isPending}>
                <Trans>Ghi vào sổ</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </QueryState>
    </DialogFrame>
  );
}
