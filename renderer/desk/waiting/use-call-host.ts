import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { hostAnswerWords } from '#renderer/desk/words/host-call-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';
import type { HostAnswer } from '#src/domain/register/host-call.ts';

export function useCallHost(visit: VisitSummary, onDone: (sectionId: string) => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const { titleOf } = useVisitWords();
  const say = useSay();
  return useCommand(
    (commandId, call: { answer: HostAnswer; note: string | null }) =>
      client.desk.callHost({ commandId, visitId: visit.id, ...call }),
    ({ outcome }, { answer }) => {
      const who = titleOf(visit);
      if (outcome === 'not-waiting') say({ tone: 'note', text: t`Đã có người quyết định trước: ${who}.` });
      else say({ tone: 'done', text: t`Đã ghi cuộc gọi: ${t(hostAnswerWords[answer])}.` });
      onDone(sections.waiting);
    },
  );
}
