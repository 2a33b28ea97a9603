import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import styles from '#renderer/kiosk/welcome/ScreenCode.module.css';
import { useScreenCode } from '#renderer/kiosk/welcome/use-screen-code.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';

/** The code of this door, for who would rather take a picture of it than touch anything. Without a door there is none. */
export function ScreenCode({ doorId }: { doorId: string | null }) {
  const { t } = useLingui();
  const code = useScreenCode(doorId);
  if (code === null) return null;
  return (
    <section className={styles['card']} aria-labelledby="screen-code">
      <div className={styles['code']}>
        <QrPicture text={code} label={t`Mã cơ quan tại cửa này`} />
      </div>
      <div>
        <Text id="screen-code" component="h2" className={styles['title']}>
          <Trans>Mã cơ quan tại cửa này</Trans>
        </Text>
        <Text className={styles['words']}>
          <Trans>
            Chụp mã bằng điện thoại rồi đưa ảnh vào khung. Mã đổi mỗi 30 giây; ảnh dùng được trong một phút.
          </Trans>
        </Text>
      </div>
    </section>
  );
}
