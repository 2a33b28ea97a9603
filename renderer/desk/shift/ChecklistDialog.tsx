import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { type ChecklistDraft, newChecklist } from '#renderer/desk/shift/shift-drafts.ts';
import { checklistWords } from '#renderer/desk/shift/shift-words.ts';
import { useItemName } from '#renderer/desk/shift/use-item-name.ts';
import { useShift } from '#renderer/desk/shift/use-shift.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ShiftStatus } from '#src/contract/shifts.ts';
import { type ChecklistState, checklistStates } from '#src/domain/register/checklist.ts';

type Props = {
  draft: ChecklistDraft;
  onDraft: (draft: ChecklistDraft) => void;
  open: OpenDialog;
  onClose: () => void;
};

/** Disinfection and supplies. Nothing is answered for the guard, who signs for it; one key says that all is there and done. */
export function ChecklistDialog({ draft, onDraft, open, onClose }: Props) {
  const { t } = useLingui();
  const shift = useShift();
  const itemName = useItemName();
  const { states, note } = draft;
  const setStates = (next: ChecklistDraft['states']) => onDraft({ ...draft, states: next });
  const items = shift.data?.items ?? [];
  const unanswered = items.filter(({ id }) => !states[id]).length;
  const save = useSaveChecklist(items, draft, () => {
    onDraft(newChecklist);
    open({ kind: 'shift' });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unanswered === 0) save.mutate(undefined);
    else document.querySelector<HTMLElement>('[data-unanswered] input')?.focus();
  };
  const sayRestFine = () => {
    setStates({ ...Object.fromEntries(items.map(({ id }) => [id, 'fine' as const])), ...states });
    document.getElementById('checklist-save')?.focus();
  };
  return (
    <DialogFrame title={t`Kiểm khử khuẩn và vật tư`} size="42rem" onClose={onClose}>
      <QueryState query={shift}>
        <form onSubmit={submit}>
          <Stack gap="xs">
            {items.map((item) => (
              <Group
                key={item.id}
                justify="space-between"
                wrap="nowrap"
                data-unanswered={states[item.id] ? undefined : ''}
              >
                <Text id={`checklist-${item.id}`}>{itemName(item)}</Text>
                <SegmentedControl
                  aria-labelledby={`checklist-${item.id}`}
                  data={checklistStates.map((state) => ({ value: state, label: t(checklistWords[state]) }))}
                  value={states[item.id] ?? ''}
                  onChange={(state) => setStates({ ...states, [item.id]: state as ChecklistState })}
                />
              </Group>
            ))}
            <TextInput
              label={t`Ghi chú (không bắt buộc)`}
              autoComplete="off"
              maxLength={500}
              value={note}
              onChange={(event) => onDraft({ ...draft, note: event.currentTarget.value })}
            />
            {save.isError && <CommandFailed />}
            <Group justify="space-between">
              <Button variant="default" h={48} data-autofocus disabled={unanswered === 0} onClick={sayRestFine}>
                {unanswered === items.length ? (
                  <Trans>Tất cả đều đủ, đã làm</Trans>
                ) : (
                  <Trans>Còn lại đều đủ, đã làm</Trans>
                )}
              </Button>
              <Group>
                <Button variant="default" h={48} onClick={() => open({ kind: 'shift' })}>
                  <Trans>Thôi</Trans>
                </Button>
                <Button id="checklist-save" type="submit" h={48} loading={save.isPending}>
                  {unanswered === 0 ? (
                    <Trans>Ghi vào sổ</Trans>
                  ) : (
                    <Plural value={unanswered} other="Còn # mục chưa trả lời" />
                  )}
                </Button>
              </Group>
            </Group>
          </Stack>
        </form>
      </QueryState>
    </DialogFrame>
  );
}

function useSaveChecklist(items: ShiftStatus['items'], { states, note }: ChecklistDraft, onSaved: () => void) {
  const { client } = useHost();
  return useCommand((commandId) => {
    const answers = items.flatMap(({ id }) => (states[id] ? [{ id, state: states[id] }] : []));
    return client.shifts.checklist({ commandId, answers, note: note.trim() || null });
  }, onSaved);
}
