import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Who is on duty, what was written in the shift, and what a hand-over would leave unsaid. */
export function useShift() {
  const { orpc } = useHost();
  return useQuery(orpc.shifts.status.queryOptions());
}
