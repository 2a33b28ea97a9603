import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { type NoteDraft, newNote } from '#renderer/desk/shift/shift-drafts.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { draft: NoteDraft; onDraft: (draft: NoteDraft) => void };

/** One line and Enter: a note, or an incident when it is ticked. */
export function NoteForm({ draft, onDraft }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const [isChecked, setIsChecked] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  const { isIncident } = draft;
  const text = draft.text.trim();
  const note = useCommand(
    (commandId) => client.shifts.note({ commandId, isIncident, text }),
    () => {
      onDraft(newNote);
      setIsChecked(false);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    line.current?.focus();
    if (text !== '' && !note.isPending) note.mutate(undefined);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            ref={line}
            flex={1}
            label={t`Ghi chú trong ca (Enter để ghi)`}
            data-autofocus
            autoComplete="off"
            maxLength={1000}
            value={draft.text}
            onChange={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
          />
          <Button type="submit" variant="default" loading={note.isPending}>
            <Trans>Ghi</Trans>
          </Button>
        </Group>
        <Checkbox
          label={t`Là sự cố, cần người trực sau biết`}
          checked={isIncident}
          onChange={(event) => onDraft({ ...draft, isIncident: event.currentTarget.checked })}
        />
        {isChecked && text === '' && (
          <Text size="sm" c="error" role="alert">
            <Trans>Chưa ghi: hãy gõ điều cần ghi rồi Enter.</Trans>
          </Text>
        )}
        {note.isError && <CommandFailed />}
      </Stack>
    </form>
  );
}
