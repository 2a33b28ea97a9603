import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { hostAnswerWords } from '#renderer/desk/words/host-call-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';
import type { HostAnswer } from '#src/domain/register/host-call.ts';

/** One call, one id: sent again after a lost answer, it is still the same call. */
export function useCallHost(visit: VisitSummary, onDone: (sectionId: string) => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const { titleOf } = useVisitWords();
  const say = useSay();
  const queries = useQueryClient();
  const [commandId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (call: { answer: HostAnswer; note: string | null }) =>
      client.desk.callHost({ commandId, visitId: visit.id, ...call }),
    onSuccess: ({ outcome }, { answer }) => {
      const who = titleOf(visit);
      if (outcome === 'not-waiting') say({ tone: 'note', text: t`Đã có người quyết định trước: ${who}.` });
      else say({ tone: 'done', text: t`Đã ghi cuộc gọi: ${t(hostAnswerWords[answer])}.` });
      void queries.invalidateQueries();
      onDone(sections.waiting);
    },
  });
}
