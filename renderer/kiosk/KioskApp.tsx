import '#renderer/kiosk/kiosk.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ActorOptions, AnyActorLogic } from 'xstate';
import { KioskFrame } from '#renderer/kiosk/frame/KioskFrame.tsx';
import { HostWaitScreen } from '#renderer/kiosk/HostWaitScreen.tsx';
import { KioskScreens } from '#renderer/kiosk/KioskScreens.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { createKioskPorts } from '#renderer/kiosk/kiosk-ports.ts';
import { findDoor } from '#renderer/kiosk/own-door.ts';
import { type OpenStatus, StatusProvider } from '#renderer/kiosk/status-context.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** The host is asked again by itself: a letter comes into force at midnight without anybody touching anything. */
const askAgainMs = 60_000;

type Clock = ActorOptions<AnyActorLogic>['clock'];

type Props = {
  setup: ReactNode;
  /** The conversation's clock; a test passes one that it moves itself. */
  clock?: Clock;
};

/** The screen at the door. `setup` is shown instead while this data folder has no office yet. */
export function KioskApp({ setup, clock }: Props) {
  const { orpc } = useHost();
  const { data: status } = useQuery(
    orpc.kiosk.status.queryOptions({ refetchInterval: askAgainMs, retry: true, retryDelay: 1_000 }),
  );
  if (!status) return <HostWaitScreen />;
  return status.state === 'unclaimed' ? setup : <OpenKiosk status={status} clock={clock} />;
}

function OpenKiosk({ status, clock }: { status: OpenStatus; clock: Clock | undefined }) {
  const { client } = useHost();
  const doorId = findDoor(status.doors, location.search);
  const [ports] = useState(() => createKioskPorts(client));
  return (
    <StatusProvider value={status}>
      <Kiosk.Provider options={{ input: { asked: status.obligations, doorId, ports }, ...(clock && { clock }) }}>
        <KioskFrame office={status.office}>
          <KioskScreens doorId={doorId} />
        </KioskFrame>
      </Kiosk.Provider>
    </StatusProvider>
  );
}
