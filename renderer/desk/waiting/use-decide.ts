import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

export type Decision = 'admit' | 'refuse';

type Then = { onDecided: () => void; onClose: (sectionId: string) => void };

export function useDecide(visit: VisitSummary, decision: Decision, { onDecided, onClose }: Then) {
  const { t } = useLingui();
  const { client } = useHost();
  const { titleOf } = useVisitWords();
  const say = useSay();
  return useCommand(
    (commandId, word: { reason: string; summonedBy: string | null }) =>
      client.desk.decide({ commandId, visitId: visit.id, decision, ...word }),
    ({ outcome }) => {
      const who = titleOf(visit);
      if (outcome === 'not-waiting') say({ tone: 'note', text: t`Đã có người quyết định trước: ${who}.` });
      else if (outcome === 'already-inside') {
        say({ tone: 'note', text: t`Người này đang ở trong theo một lượt khác. Từ chối lượt chờ này: ${who}.` });
      } else {
        const text = decision === 'admit' ? t`Đã cho vào: ${who}.` : t`Đã từ chối: ${who}.`;
        say({ tone: 'done', text, hint: t`Bấm nhầm thì phím Z lấy lại.` });
        onDecided();
      }
      onClose(sections.waiting);
    },
  );
}
