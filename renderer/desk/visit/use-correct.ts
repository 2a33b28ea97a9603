import { useLingui } from '@lingui/react/macro';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ChangeInput, CorrectAnswer } from '#src/contract/correction.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

/** `change` null strikes the whole visit out. A refused correction stays in its form, with what is in the way. */
export function useCorrect(visit: VisitSummary, onDone: () => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const { titleOf } = useVisitWords();
  const say = useSay();
  const refusals: Record<Exclude<CorrectAnswer['outcome'], 'done'>, string> = {
    'no-such-visit': t`Sổ không có lượt này.`,
    'past-shift': t`Lượt này không thuộc ca của bạn. Xin cán bộ phụ trách đính chính.`,
    'same-value': t`Sổ đang ghi đúng như vậy rồi.`,
    'not-possible': t`Không ghi được như vậy: giờ vào, giờ ra không được ở tương lai, và giờ ra phải sau giờ vào; lượt đã ra thì bỏ giờ ra trước.`,
    'unknown-place': t`Cơ quan không có đơn vị này nữa. Chọn đơn vị khác.`,
  };
  const correct = useCommand(
    (commandId, { change, reason }: { change: ChangeInput | null; reason: string }) => {
      const input = { commandId, visitId: visit.id, reason };
      return change ? client.desk.correct({ ...input, change }) : client.desk.voidVisit(input);
    },
    ({ outcome }) => {
      if (outcome !== 'done') return;
      say({ tone: 'done', text: t`Đã ghi đính chính: ${titleOf(visit)}.` });
      onDone();
    },
  );
  const outcome = correct.data?.outcome;
  return { ...correct, refusal: outcome === undefined || outcome === 'done' ? null : refusals[outcome] };
}
