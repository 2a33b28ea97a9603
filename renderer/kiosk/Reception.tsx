import { useEffect } from 'react';
import { useSerialScanner } from '#renderer/devices/DevicesContext.tsx';
import { AnswerScreen } from '#renderer/kiosk/answer/AnswerScreen.tsx';
import { useDelivery } from '#renderer/kiosk/answer/useDelivery.ts';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import styles from '#renderer/kiosk/Reception.module.css';
import { WelcomeScreen } from '#renderer/kiosk/welcome/WelcomeScreen.tsx';
import { useQrCamera } from '#renderer/scanner/useQrCamera.ts';
import { useScanKeys } from '#renderer/scanner/useScanKeys.ts';
import type { CameraState } from '#src/contract/kiosks.ts';

/**
 * Everything outside of a visit: the welcome screen, and the answers over it. The camera stays on below an answer, for
 * the next one in the queue: opening it anew takes a second, and a badge has three.
 */
export function Reception({ onCamera }: { onCamera: (camera: CameraState) => void }) {
  const { send } = Kiosk.useActorRef();
  const isWelcome = Kiosk.useSelector((snapshot) => snapshot.matches('welcome'));
  const isReading = Kiosk.useSelector((snapshot) => snapshot.matches('reading'));
  // The host usually answers at once: a screen for those few milliseconds would only flicker.
  const isPrompt = useDelivery() === 'quick' && isReading;
  const take = (text: string) => send({ type: 'SCANNED', text });
  const camera = useQrCamera(take);
  const cameraState = camera.trouble ?? (camera.status === 'live' ? 'live' : 'opening');
  useEffect(() => onCamera(cameraState), [onCamera, cameraState]);
  const misread = (reason: string) =>
    send({ type: 'MISREAD', reason: reason === 'too-long' ? 'too-long' : 'malformed-code' });
  useScanKeys(take, { onRejected: misread });
  useSerialScanner((scanned) => {
    if (scanned.outcome === 'text') take(scanned.text);
    else if (scanned.outcome !== 'nothing') misread(scanned.outcome);
  });
  return (
    <div className={styles['reception']}>
      <div className={styles['layer']} inert={!isWelcome}>
        <WelcomeScreen camera={camera} />
      </div>
      {!isWelcome && !isPrompt && (
        <div className={styles['layer']}>
          <AnswerScreen />
        </div>
      )}
    </div>
  );
}
