import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Kbd, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { Decided } from '#renderer/desk/board/desk-dialog.ts';
import { sections } from '#renderer/desk/board/sections.ts';
import { useCorrect } from '#renderer/desk/visit/use-correct.ts';
import { ownWords } from '#renderer/desk/waiting/own-words.ts';
import { ReasonChoice } from '#renderer/desk/waiting/ReasonChoice.tsx';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';

type Props = { decided: Decided; onUndone: () => void; onClose: (sectionId?: string) => void };

/** Takes the last decision back by a line of its own: the visit waits again, and both lines stay in the book. */
export function UndoDialog({ decided: { visit, decision }, onUndone, onClose }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const [choice, setChoice] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const correct = useCorrect(visit, () => {
    onUndone();
    onClose(sections.waiting);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = [choice, words.trim()].filter(Boolean).join('; ');
    setIsMissing(reason === '');
    if (reason !== '') correct.mutate({ change: { field: 'decision', value: 'held' }, reason });
  };
  return (
    <DialogFrame title={t`Lấy lại quyết định: ${titleOf(visit)}`} onClose={() => onClose()}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>
            {decision === 'admit' ? <Trans>Bạn vừa cho vào.</Trans> : <Trans>Bạn vừa từ chối.</Trans>}{' '}
            <Trans>
              Lượt này trở lại danh sách chờ để quyết định lại; quyết định cũ vẫn nằm trong sổ, bị gạch, kèm lý do.
            </Trans>
          </Text>
          <ReasonChoice
            label={t`Vì sao lấy lại`}
            sentences={[t`Bấm nhầm phím`, t`Nhầm sang người khác`, t`Có thông tin mới`]}
            value={choice}
            onChange={setChoice}
            error={isMissing && t`Hãy ghi lý do: sổ phải cho biết vì sao sửa.`}
          />
          <TextInput
            {...ownWords}
            label={t`Lý do khác, hoặc ghi thêm`}
            value={words}
            maxLength={200}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          />
          {correct.refusal && (
            <Alert color="orange" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />}>
              {correct.refusal}
            </Alert>
          )}
          {correct.isError && <CommandFailed />}
          <DialogEnd
            h={48}
            onClose={onClose}
            loading={correct.isPending}
            leftSection={<IconArrowBackUp aria-hidden />}
            rightSection={<Kbd aria-hidden>Enter</Kbd>}
          >
            <Trans>Lấy lại quyết định</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </DialogFrame>
  );
}
