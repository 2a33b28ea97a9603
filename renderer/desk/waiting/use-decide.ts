import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

export type Decision = 'admit' | 'refuse';

type Then = { onDecided: () => void; onClose: (sectionId: string) => void };

/** One intention, one id: pressed again after a lost answer, it is still the same decision. */
export function useDecide(visit: VisitSummary, decision: Decision, { onDecided, onClose }: Then) {
  const { t } = useLingui();
  const { client } = useHost();
  const { titleOf } = useVisitWords();
  const say = useSay();
  const queries = useQueryClient();
  const [commandId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (word: { reason: string; summonedBy: string | null }) =>
      client.desk.decide({ commandId, visitId: visit.id, decision, ...word }),
    onSuccess: ({ outcome }) => {
      const who = titleOf(visit);
      if (outcome === 'not-waiting') say({ tone: 'note', text: t`Đã có người quyết định trước: ${who}.` });
      else if (outcome === 'already-inside') {
        say({ tone: 'note', text: t`Người này đang ở trong theo một lượt khác. Từ chối lượt chờ này: ${who}.` });
      } else {
        const text = decision === 'admit' ? t`Đã cho vào: ${who}.` : t`Đã từ chối: ${who}.`;
        say({ tone: 'done', text, hint: t`Bấm nhầm thì phím Z lấy lại.` });
        onDecided();
      }
      void queries.invalidateQueries();
      onClose(sections.waiting);
    },
  });
}
