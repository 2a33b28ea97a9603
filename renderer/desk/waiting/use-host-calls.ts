import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { HostCall } from '#src/contract/host-call.ts';

/** What came of the calls about somebody who waits, first to last. */
export function useHostCalls(visitId: string): HostCall[] {
  const { orpc } = useHost();
  const { data = [] } = useQuery(orpc.desk.hostCalls.queryOptions());
  return data.filter((call) => call.visitId === visitId);
}
