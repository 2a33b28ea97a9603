import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** One line and Enter: a note, or an incident when it is ticked. */
export function NoteForm() {
  const { t } = useLingui();
  const { client } = useHost();
  const [text, setText] = useState('');
  const [isIncident, setIsIncident] = useState(false);
  const note = useCommand(
    (commandId) => client.shifts.note({ commandId, isIncident, text: text.trim() }),
    () => {
      setText('');
      setIsIncident(false);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') note.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={t`Ghi chú trong ca (Enter để ghi)`}
            data-autofocus
            autoComplete="off"
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={note.isPending}>
            <Trans>Ghi</Trans>
          </Button>
        </Group>
        <Checkbox
          label={t`Là sự cố, cần người trực sau biết`}
          checked={isIncident}
          onChange={(event) => setIsIncident(event.currentTarget.checked)}
        />
        {note.isError && <CommandFailed />}
      </Stack>
    </form>
  );
}
