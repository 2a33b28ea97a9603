import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitMark } from '#src/contract/glance.ts';

/** The board in numbers. Time alone makes somebody overdue, so it is asked again without an event too. */
export function useGlance() {
  const { orpc } = useHost();
  return useQuery(orpc.desk.glance.queryOptions({ refetchInterval: 30_000 }));
}

/** What deserves a second look about this visit; null: nothing. */
export function useVisitMark(visitId: string): VisitMark | null {
  const { data } = useGlance();
  return data?.marks.find((mark) => mark.visitId === visitId) ?? null;
}

/** The screens at the doors. That one falls silent is no event: nobody is there to send it. */
export function useKiosks() {
  const { orpc } = useHost();
  return useQuery(orpc.kiosks.health.queryOptions({ refetchInterval: 15_000 }));
}
