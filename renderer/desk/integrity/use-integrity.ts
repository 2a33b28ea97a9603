import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** A copy becomes late and a clock becomes wrong without anything being written. */
const askAgainMs = 60_000;

/** How the book is. Changes of it come as they happen. */
export function useIntegrity() {
  const { orpc } = useHost();
  return useQuery(orpc.integrity.status.queryOptions({ refetchInterval: askAgainMs }));
}
