import { useEffect, useState } from 'react';
import { DevicesProvider } from '#renderer/devices/DevicesContext.tsx';
import { MethodProvider } from '#renderer/keyboard/method-context.tsx';
import { IdleWarning } from '#renderer/kiosk/frame/IdleWarning.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { Reception } from '#renderer/kiosk/Reception.tsx';
import { useStatus } from '#renderer/kiosk/status-context.ts';
import { useHeartbeat } from '#renderer/kiosk/use-heartbeat.ts';
import { useActivity } from '#renderer/kiosk/useActivity.ts';
import { useHomeLanguage } from '#renderer/kiosk/useHomeLanguage.ts';
import { VisitSteps } from '#renderer/kiosk/VisitSteps.tsx';
import type { CameraState } from '#src/contract/kiosks.ts';

/** Draws the state of the conversation, and tells it what happens around it. */
export function KioskScreens({ doorId }: { doorId: string | null }) {
  const { send } = Kiosk.useActorRef();
  const { obligations } = useStatus();
  const isVisit = Kiosk.useSelector((snapshot) => snapshot.matches('visit'));
  const isWarning = Kiosk.useSelector((snapshot) => snapshot.matches({ visit: { attention: 'warning' } }));
  const [camera, setCamera] = useState<CameraState>('opening');
  useActivity();
  useHomeLanguage();
  useHeartbeat(doorId, isVisit ? 'resting' : camera);
  useEffect(() => send({ type: 'SETTINGS', asked: obligations, doorId }), [send, obligations, doorId]);
  return (
    <>
      <DevicesProvider place="kiosk">
        {isVisit ? (
          <MethodProvider>
            <VisitSteps />
          </MethodProvider>
        ) : (
          <Reception onCamera={setCamera} />
        )}
      </DevicesProvider>
      {isWarning && <IdleWarning />}
    </>
  );
}
