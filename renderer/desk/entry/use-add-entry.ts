import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { type EntryDraft, toEntryInput } from '#renderer/desk/entry/entry-draft.ts';
import { useThermometer } from '#renderer/devices/DevicesContext.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { CheckInAnswer } from '#src/contract/kiosk.ts';

/** Sends the draft; `refusal` is the sentence for an answer that wrote nothing, and leaves the form as it is. */
export function useAddEntry(onWritten: () => void) {
  const { client } = useHost();
  const queries = useQueryClient();
  const { name: thermometer } = useThermometer();
  const say = useSay();
  const sentenceOf = useAnswerSentence();
  const entry = useMutation({
    mutationFn: (draft: EntryDraft) => client.desk.addEntry(toEntryInput(draft, thermometer)),
    onSuccess: (answer, draft) => {
      if (!isWritten(answer)) return;
      say({ tone: answer.outcome === 'admitted' ? 'done' : 'note', text: sentenceOf(answer, draft.name.trim()) });
      void queries.invalidateQueries();
      onWritten();
    },
  });
  return {
    mutate: entry.mutate,
    isPending: entry.isPending,
    isError: entry.isError,
    refusal: entry.data && !isWritten(entry.data) ? sentenceOf(entry.data, entry.variables.name) : null,
  };
}

const isWritten = (answer: CheckInAnswer): boolean =>
  answer.outcome === 'admitted' || answer.outcome === 'held' || answer.outcome === 'refused';

function useAnswerSentence(): (answer: CheckInAnswer, name: string) => string {
  const { t } = useLingui();
  return (answer, name) => {
    switch (answer.outcome) {
      case 'admitted':
        return t`Đã ghi vào sổ: ${name}, số ${answer.number}, đã vào.`;
      case 'held':
        return t`Đã ghi vào sổ: ${name}, số ${answer.number}, đang chờ bạn quyết định.`;
      case 'refused':
        return t`Đã ghi vào sổ: ${name}, số ${answer.number}, không được vào.`;
      case 'already-inside':
        return t`Người này đang ở trong rồi, số ${answer.number}. Không ghi thêm gì.`;
      case 'already-waiting':
        return t`Người này đang chờ quyết định, số ${answer.number}. Không ghi thêm gì.`;
      case 'not-accepted':
        return answer.problem === 'unknown-place'
          ? t`Cửa hoặc đơn vị đã chọn không còn trong danh sách. Chọn lại rồi ghi.`
          : t`Máy chủ không nhận phiếu này. Kiểm tra lại các ô rồi ghi.`;
    }
  };
}
