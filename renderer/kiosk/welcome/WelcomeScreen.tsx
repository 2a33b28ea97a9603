import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { IconHandFinger } from '@tabler/icons-react';
import { ScreenTitle } from '#renderer/kiosk/frame/ScreenTitle.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { CameraNotice } from '#renderer/kiosk/welcome/CameraNotice.tsx';
import { DoorNotices } from '#renderer/kiosk/welcome/DoorNotices.tsx';
import { FiveK } from '#renderer/kiosk/welcome/FiveK.tsx';
import { ScreenCode } from '#renderer/kiosk/welcome/ScreenCode.tsx';
import styles from '#renderer/kiosk/welcome/WelcomeScreen.module.css';
import { CameraControls } from '#renderer/scanner/CameraControls.tsx';
import { CameraView } from '#renderer/scanner/CameraView.tsx';
import { SeveralNotice } from '#renderer/scanner/SeveralNotice.tsx';
import type { QrCamera } from '#renderer/scanner/useQrCamera.ts';

/** The first screen: where to hold the code, and what to do without one. */
export function WelcomeScreen({ camera }: { camera: QrCamera }) {
  const { send } = Kiosk.useActorRef();
  const { t } = useLingui();
  const doorId = Kiosk.useSelector(({ context }) => context.doorId);
  return (
    <main className={styles['welcome']}>
      <div className={styles['camera']}>
        <CameraView videoRef={camera.videoRef} label={t`Hình từ máy ảnh, để đưa mã vào khung`} />
        {camera.trouble && <CameraNotice trouble={camera.trouble} />}
        <SeveralNotice isSeveral={camera.isSeveral} />
        <CameraControls opened={camera.opened} />
      </div>
      <div className={styles['words']}>
        <ScreenTitle size="2.4rem">
          <Trans>Quét mã QR hoặc căn cước</Trans>
        </ScreenTitle>
        <Text className={styles['hint']}>
          <Trans>Đưa mã vào giữa khung, cách máy ảnh chừng một gang tay. Khi ra về cũng quét tại đây.</Trans>
        </Text>
        <Button
          className={styles['without']}
          leftSection={<IconHandFinger aria-hidden size="2rem" />}
          onClick={() => send({ type: 'BEGIN' })}
        >
          <Trans>Tôi không có mã</Trans>
        </Button>
        <ScreenCode doorId={doorId} />
        <DoorNotices />
      </div>
      <FiveK />
    </main>
  );
}
