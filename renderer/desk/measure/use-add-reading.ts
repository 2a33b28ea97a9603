import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { formatTime } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Reading = Pick<Inputs['desk']['addReading'], 'tenths' | 'thermometer'>;
type Answer = Outputs['desk']['addReading'];

/** What came too early leaves the dialog as it is. */
export function useAddReading(visit: VisitSummary, onDone: (sectionId: string) => void) {
  const { client } = useHost();
  const say = useSay();
  const sentenceOf = useSentence(visit);
  return useCommand(
    (commandId, reading: Reading) => client.desk.addReading({ commandId, visitId: visit.id, ...reading }),
    (answer) => {
      const isGood = answer.outcome === 'recorded' && answer.decision === 'admitted';
      say({ tone: isGood ? 'done' : 'note', text: sentenceOf(answer) });
      if (answer.outcome !== 'too-early') onDone(sections.waiting);
    },
  );
}

function useSentence(visit: VisitSummary): (answer: Answer) => string {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  return (answer) => {
    const who = titleOf(visit);
    switch (answer.outcome) {
      case 'recorded':
        if (answer.decision === 'admitted') return t`Thân nhiệt đạt, đã cho vào: ${who}.`;
        if (answer.decision === 'refused') return t`Đã ghi số đo, không được vào: ${who}.`;
        return t`Đã ghi số đo, vẫn chờ bạn quyết định: ${who}.`;
      case 'too-early': {
        const due = formatTime(answer.dueAt);
        return t`Chưa ghi: văn bản yêu cầu đo lại từ ${due}.`;
      }
      case 'not-waiting':
        return t`Đã có người quyết định trước: ${who}.`;
      case 'not-asked':
        return t`Chưa ghi: với lượt này số đo không quyết định nữa, hãy cho vào hoặc từ chối.`;
    }
  };
}
