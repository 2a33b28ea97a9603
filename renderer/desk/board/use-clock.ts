import { useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Inputs } from '#src/contract/contract.ts';

const askAgainMs = 30_000;
/** The guard compares it with another clock: it must be the time it shows. */
const askAgainSuspectMs = 5_000;

/** The clock of the host, which is not always that of this screen. Asking makes the host look. */
export function useClock() {
  const { orpc } = useHost();
  return useQuery(
    orpc.integrity.clock.queryOptions({
      refetchInterval: ({ state }) => (state.data?.suspicion ? askAgainSuspectMs : askAgainMs),
    }),
  );
}

export function useConfirmClock() {
  const { t } = useLingui();
  const { client } = useHost();
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (seen: Inputs['integrity']['confirmClock']) => client.integrity.confirmClock(seen),
    onSuccess: ({ outcome }) => {
      if (outcome === 'confirmed') say({ tone: 'done', text: t`Đã xác nhận giờ của máy.` });
      else if (outcome === 'clock-moved') say({ tone: 'note', text: t`Giờ của máy vừa đổi nữa. Xin xem lại.` });
      else say({ tone: 'note', text: t`Giờ này chắc chắn sai. Xin chỉnh giờ của máy rồi xác nhận.` });
      void queries.invalidateQueries();
    },
    onError: () => say({ tone: 'note', text: t`Chưa xác nhận được. Xin thử lại.` }),
  });
}
