import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

const longestWaitFirst = (visits: VisitSummary[]) =>
  visits.toSorted((a, b) => Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt));

/** Held visits, the one that has waited longest first. */
export function useWaiting() {
  const { orpc } = useHost();
  return useQuery(orpc.desk.waiting.queryOptions({ select: longestWaitFirst }));
}

/** Calls `onArrival` with those who were not there before. The first list after signing in is not news. */
export function useArrivals(visits: VisitSummary[] | undefined, onArrival: (arrived: VisitSummary[]) => void): void {
  const seen = useRef<Set<string> | null>(null);
  const tell = useEffectEvent(onArrival);
  useEffect(() => {
    if (!visits) return;
    const before = seen.current;
    seen.current = new Set(visits.map((visit) => visit.id));
    const arrived = before ? visits.filter((visit) => !before.has(visit.id)) : [];
    if (arrived.length > 0) tell(arrived);
  }, [visits]);
}
