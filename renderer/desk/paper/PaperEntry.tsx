import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPencilPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { PaperFields } from '#renderer/desk/paper/PaperFields.tsx';
import { findPaperProblems, nextPaperRow, type PaperDraft, toPaperInput } from '#renderer/desk/paper/paper-draft.ts';
import { usePaperSentence } from '#renderer/desk/paper/use-paper-sentence.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { draft: PaperDraft; onDraft: (draft: PaperDraft) => void };

/** Row after row from the keyboard: Enter writes and goes on to the next row of the sheet. */
export function PaperEntry({ draft, onDraft }: Props) {
  const { t } = useLingui();
  const [isChecked, setIsChecked] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const entry = useEnterRow(draft, (number) => {
    const { name, sheet, row } = draft;
    setDone(t`Đã ghi: ${name}, số ${number} (tờ ${sheet}, hàng ${row}).`);
    setIsChecked(false);
    onDraft(nextPaperRow(draft));
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  });
  const sentenceOf = usePaperSentence();
  const problems = isChecked ? findPaperProblems(draft) : [];
  const refusal = entry.data && entry.data.outcome !== 'entered' ? sentenceOf(entry.data) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    setDone(null);
    if (findPaperProblems(draft).length === 0) entry.mutate();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          <Trans>
            Ghi đúng như trên giấy. Đây là việc đã qua: không hỏi văn bản, không giữ ai lại; sổ ghi cả giờ trên giấy và
            giờ nhập.
          </Trans>
        </Text>
        <PaperFields draft={draft} onDraft={onDraft} problems={problems} />
        {refusal && (
          <Alert color="orange" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />}>
            {refusal}
          </Alert>
        )}
        {entry.isError && <CommandFailed />}
        <Group justify="space-between">
          <Text role="status" fw={600}>
            {done}
          </Text>
          <Button type="submit" h={48} loading={entry.isPending} leftSection={<IconPencilPlus size={18} aria-hidden />}>
            <Trans>Ghi hàng này</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useEnterRow(draft: PaperDraft, onEntered: (number: number) => void) {
  const { client } = useHost();
  const queries = useQueryClient();
  const [ids, setIds] = useState(newIds);
  return useMutation({
    mutationFn: () => client.paper.enter(toPaperInput(draft, ids)),
    onSuccess: (answer) => {
      if (answer.outcome !== 'entered') return;
      setIds(newIds());
      void queries.invalidateQueries();
      onEntered(answer.number);
    },
  });
}

const newIds = () => ({ commandId: crypto.randomUUID(), visitId: crypto.randomUUID() });
