import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';

const askAgainMs = 5_000;
/** Later than this after its time, a code on the screen is one that nobody can use any more: better none. */
const graceMs = 5_000;

/** The office code that this screen shows now; null while there is none, or the host does not answer. */
export function useScreenCode(placeId: string | null): string | null {
  const { orpc } = useHost();
  const { data, dataUpdatedAt } = useQuery({
    ...orpc.kiosk.screenCode.queryOptions({ input: placeId === null ? skipToken : { placeId } }),
    refetchInterval: ({ state }) => (state.data?.outcome === 'shown' ? state.data.changesInMs : askAgainMs),
    gcTime: 0,
  });
  const [overAt, setOverAt] = useState(0);
  const shown = data?.outcome === 'shown' ? data : null;
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setOverAt(dataUpdatedAt), shown.changesInMs + graceMs);
    return () => clearTimeout(timer);
  }, [shown, dataUpdatedAt]);
  return shown && overAt !== dataUpdatedAt ? shown.code : null;
}
