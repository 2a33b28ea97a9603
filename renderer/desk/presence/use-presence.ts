import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Who is probably inside. Time alone makes it another answer, so it is asked again without an event too. */
export function usePresence() {
  const { orpc } = useHost();
  return useQuery(orpc.desk.presence.queryOptions({ refetchInterval: 60_000 }));
}
