import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';

const loadScreen = async () => ({ default: (await import('#renderer/recovery/RecoveryScreen.tsx')).RecoveryScreen });
const RecoveryScreen = lazy(loadScreen);

const askAgainMs = 1_000;

type Props = {
  /** The screen at the door: it goes on to its own address, which names the door it stands at. */
  isAtDoor?: boolean;
  children: ReactNode;
};

/**
 * Shows the screen as it is, and in its place what mends the book when the host says that it cannot be opened. Nothing waits
 * for that answer: a book that opens must not open a moment later for it.
 */
export function RecoveryGate({ isAtDoor = false, children }: Props) {
  const { orpc } = useHost();
  const { data } = useQuery(
    orpc.recovery.status.queryOptions({
      refetchInterval: ({ state }) => (state.data && state.data.state !== 'open' ? askAgainMs : false),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const wasDamaged = useRef(false);
  useEffect(() => {
    if (data?.state !== 'open') wasDamaged.current ||= data !== undefined;
    // A new page: what listened to the host of the damaged book listens to nobody now.
    else if (wasDamaged.current) location.assign(isAtDoor ? data.home : location.href);
  }, [data, isAtDoor]);
  if (data === undefined || (data.state === 'open' && !wasDamaged.current)) return children;
  return <Suspense>{data.state !== 'open' && <RecoveryScreen status={data} isAtDoor={isAtDoor} />}</Suspense>;
}
