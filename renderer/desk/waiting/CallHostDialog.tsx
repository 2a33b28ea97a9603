import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Stack, TextInput } from '@mantine/core';
import { IconPhoneCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { HostCard } from '#renderer/desk/waiting/HostCard.tsx';
import { ownWords } from '#renderer/desk/waiting/own-words.ts';
import { ReasonChoice } from '#renderer/desk/waiting/ReasonChoice.tsx';
import { useCallHost } from '#renderer/desk/waiting/use-call-host.ts';
import { hostAnswerWords } from '#renderer/desk/words/host-call-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';
import { type HostAnswer, hostAnswers } from '#src/domain/register/host-call.ts';

type Props = { visit: VisitSummary; onClose: (sectionId?: string) => void };

/** Whom to call, and what came of it: one digit and Enter. The decision is another key. */
export function CallHostDialog({ visit, onClose }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const [answer, setAnswer] = useState<HostAnswer | null>(null);
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const call = useCallHost(visit, onClose);
  const sentences = hostAnswers.map((one) => t(hostAnswerWords[one]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(answer === null);
    if (answer !== null) call.mutate({ answer, note: note.trim() || null });
  };
  return (
    <DialogFrame title={t`Gọi người tiếp: ${titleOf(visit)}`} onClose={() => onClose()}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <HostCard visitId={visit.id} />
          <ReasonChoice
            label={t`Người tiếp trả lời thế nào`}
            sentences={sentences}
            value={answer && t(hostAnswerWords[answer])}
            onChange={(sentence) => setAnswer(hostAnswers[sentences.indexOf(sentence)] ?? null)}
            error={isMissing && t`Hãy chọn người tiếp trả lời thế nào: sổ ghi lại cuộc gọi này.`}
          />
          <TextInput
            {...ownWords}
            label={t`Người tiếp nói gì (không bắt buộc)`}
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
            // A digit in what was said is no choice of an answer.
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          />
          {call.isError && <CommandFailed />}
          <DialogEnd
            h={48}
            onClose={onClose}
            loading={call.isPending}
            leftSection={<IconPhoneCheck aria-hidden />}
            rightSection={<Kbd aria-hidden>Enter</Kbd>}
          >
            <Trans>Ghi cuộc gọi</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </DialogFrame>
  );
}
