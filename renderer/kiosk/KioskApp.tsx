import '#renderer/kiosk/kiosk.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
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

/** The screen at the door. `setup` is shown instead while this data folder has no office yet. */
export function KioskApp({ setup }: { setup: ReactNode }) {
  const { orpc } = useHost();
  const { data: status } = useQuery(
    orpc.kiosk.status.queryOptions({ refetchInterval: askAgainMs, retry: true, retryDelay: 1_000 }),
  );
  if (!status) return <HostWaitScreen />;
  return status.state === 'unclaimed' ? setup : <OpenKiosk status={status} />;
}

function OpenKiosk({ status }: { status: OpenStatus }) {
  const { client } = useHost();
  const doorId = findDoor(status.doors, location.search);
  const [ports] = useState(() => createKioskPorts(client));
  return (
    <StatusProvider value={status}>
      <Kiosk.Provider options={{ input: { asked: status.obligations, doorId, ports } }}>
        <KioskFrame office={status.office}>
          <KioskScreens doorId={doorId} />
        </KioskFrame>
      </Kiosk.Provider>
    </StatusProvider>
  );
}
