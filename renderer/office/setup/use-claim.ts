import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SetupDraft, toClaimInput } from '#renderer/office/setup/setup-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Hands the office in. Once claimed, the kiosk asks the host again and takes this screen's place by itself. */
export function useClaim(onWeakPin: (whose: 'supervisor' | 'guard') => void) {
  const { client } = useHost();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: SetupDraft) => client.setup.claim(toClaimInput(draft)),
    onSuccess: (answer) => {
      if (answer.outcome === 'weak-pin') return onWeakPin(answer.whose);
      void queries.invalidateQueries();
    },
  });
}
