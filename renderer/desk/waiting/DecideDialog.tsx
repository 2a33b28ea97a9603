import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { ReasonList } from '#renderer/desk/visit/ReasonList.tsx';
import { VisitLine } from '#renderer/desk/visit/VisitLine.tsx';
import { choicesFor } from '#renderer/desk/waiting/decision-choices.ts';
import { ownWords, sendOnEnter } from '#renderer/desk/waiting/own-words.ts';
import { ReasonChoice } from '#renderer/desk/waiting/ReasonChoice.tsx';
import { isSummonsNeeded, SummonsField } from '#renderer/desk/waiting/SummonsField.tsx';
import { type Decision, useDecide } from '#renderer/desk/waiting/use-decide.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

const longestReason = 300;
const longestWords = 200;

type Props = {
  visit: VisitSummary;
  decision: Decision;
  /** It is in the book. */
  onDecided: () => void;
  onClose: (sectionId?: string) => void;
};

/** Admit or refuse, with the reason that goes into the book: a ready sentence, the guard's own words, or both. */
export function DecideDialog({ visit, decision, onDecided, onClose }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const [choice, setChoice] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [leader, setLeader] = useState('');
  const [isMissing, setIsMissing] = useState({ reason: false, leader: false });
  const decide = useDecide(visit, decision, { onDecided, onClose });
  const who = titleOf(visit);
  const isSummons = decision === 'admit' && isSummonsNeeded(visit.reasons);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = [choice, words.trim()].filter(Boolean).join('; ').slice(0, longestReason);
    const missing = { reason: reason === '', leader: isSummons && leader.trim() === '' };
    setIsMissing(missing);
    if (!missing.reason && !missing.leader) decide.mutate({ reason, summonedBy: isSummons ? leader.trim() : null });
  };
  return (
    <DialogFrame title={decision === 'admit' ? t`Cho vào: ${who}` : t`Từ chối: ${who}`} onClose={() => onClose()}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <VisitLine visit={visit} />
          <ReasonList reasons={visit.reasons} readings={visit.readings} />
          {isSummons && <SummonsField value={leader} onChange={setLeader} isMissing={isMissing.leader} />}
          <ReasonChoice
            sentences={choicesFor(decision, visit.reasons).map((sentence) => t(sentence))}
            value={choice}
            onChange={setChoice}
          />
          <Textarea
            {...ownWords}
            label={t`Lý do khác, hoặc ghi thêm`}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={sendOnEnter}
            maxLength={longestWords}
            autosize
            minRows={2}
            error={isMissing.reason && t`Hãy chọn hoặc ghi một lý do: sổ phải cho biết vì sao bạn quyết định như vậy.`}
          />
          {decide.isError && <CommandFailed />}
          <Answers decision={decision} isPending={decide.isPending} onCancel={() => onClose()} />
        </Stack>
      </form>
    </DialogFrame>
  );
}

function Answers(props: { decision: Decision; isPending: boolean; onCancel: () => void }) {
  const isAdmitting = props.decision === 'admit';
  return (
    <DialogEnd
      h={48}
      onClose={props.onCancel}
      color={isAdmitting ? 'teal.9' : 'red.9'}
      loading={props.isPending}
      leftSection={isAdmitting ? <IconCheck aria-hidden /> : <IconX aria-hidden />}
      rightSection={<Kbd aria-hidden>Enter</Kbd>}
    >
      {isAdmitting ? <Trans>Cho vào</Trans> : <Trans>Từ chối</Trans>}
    </DialogEnd>
  );
}
