import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { CorrectFields } from '#renderer/desk/visit/CorrectFields.tsx';
import { type Act, draftOf, possibleActs, toChange } from '#renderer/desk/visit/correction-draft.ts';
import { useCorrect } from '#renderer/desk/visit/use-correct.ts';
import { sendOnEnter } from '#renderer/desk/waiting/own-words.ts';
import { fieldWords } from '#renderer/desk/words/field-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import type { VisitDetails } from '#src/contract/visit.ts';

type Props = { details: VisitDetails; onClose: () => void };

/** One field at a time, with the reason: what stood there stays in the book, struck through. */
export function CorrectDialog({ details, onClose }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const [draft, setDraft] = useState(() => draftOf('name', details));
  const [isMissing, setIsMissing] = useState({ value: false, reason: false });
  const correct = useCorrect(details, onClose);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const change = toChange(draft);
    const reason = draft.reason.trim();
    const missing = { value: change === null && draft.act !== 'void', reason: reason === '' };
    setIsMissing(missing);
    if (!missing.value && !missing.reason) correct.mutate({ change, reason });
  };
  return (
    <DialogFrame title={t`Đính chính: ${titleOf(details)}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            <Trans>Giá trị cũ không mất: sổ giữ cả hai, giá trị cũ bị gạch, kèm người sửa và lý do.</Trans>
          </Text>
          <ActChoice
            details={details}
            value={draft.act}
            onChange={(act) => setDraft(draftOf(act, details, draft.reason))}
          />
          <CorrectFields draft={draft} set={set} isMissing={isMissing.value} />
          <Textarea
            label={t`Lý do đính chính`}
            withAsterisk
            onKeyDown={sendOnEnter}
            maxLength={300}
            autosize
            minRows={2}
            value={draft.reason}
            error={isMissing.reason && t`Hãy ghi lý do: sổ phải cho biết vì sao sửa.`}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <Outcome correct={correct} onClose={onClose} />
        </Stack>
      </form>
    </DialogFrame>
  );
}

type ActProps = { details: VisitDetails; value: Act; onChange: (act: Act) => void };

function ActChoice({ details, value, onChange }: ActProps) {
  const { t } = useLingui();
  const wordsOf = (act: Act): string => {
    if (act === 'void') return t`Hủy cả lượt: ghi nhầm`;
    return act === 'decision' ? t`Bỏ quyết định, để quyết định lại` : t(fieldWords[act]);
  };
  return (
    <NativeSelect
      label={t`Sửa mục nào`}
      data-autofocus
      data={possibleActs(details).map((act) => ({ value: act, label: wordsOf(act) }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Act)}
    />
  );
}

function Outcome({ correct, onClose }: { correct: ReturnType<typeof useCorrect>; onClose: () => void }) {
  return (
    <>
      {correct.refusal && (
        <Alert color="orange" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {correct.refusal}
        </Alert>
      )}
      {correct.isError && <CommandFailed />}
      <DialogEnd h={48} onClose={onClose} loading={correct.isPending} leftSection={<IconPencil aria-hidden />}>
        <Trans>Ghi đính chính</Trans>
      </DialogEnd>
    </>
  );
}
