import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import styles from '#renderer/kiosk/welcome/CameraNotice.module.css';
import type { QrTrouble } from '#renderer/scanner/qr-source.ts';

const reasons: Record<QrTrouble, MessageDescriptor> = {
  'no-camera': msg`Chưa thấy máy ảnh.`,
  refused: msg`Máy ảnh chưa được phép dùng.`,
  taken: msg`Máy ảnh đang bận.`,
  lost: msg`Máy ảnh vừa mất kết nối.`,
  unsupported: msg`Máy này không dùng được máy ảnh.`,
};

/** In place of the picture: what is wrong, and that the door is open all the same. */
export function CameraNotice({ trouble }: { trouble: QrTrouble }) {
  const { i18n } = useLingui();
  return (
    <div className={styles['notice']} role="status">
      <IconCameraOff aria-hidden size="4rem" stroke={1.4} />
      <Text fz="1.4rem" fw={600}>
        {i18n._(reasons[trouble])}
      </Text>
      <Text fz="1.15rem">
        <Trans>Vẫn quét được bằng máy quét cầm tay, hoặc chạm “Tôi không có mã”.</Trans>
      </Text>
    </div>
  );
}
