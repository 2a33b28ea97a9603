import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Icon,
  IconArrowsHorizontal,
  IconClipboardText,
  IconFaceMask,
  IconUsersMinus,
  IconWashHand,
} from '@tabler/icons-react';
import styles from '#renderer/kiosk/welcome/FiveK.module.css';

/** The Ministry's five K in their order; the letters name them so. */
export function FiveK() {
  const { t } = useLingui();
  const five: { name: string; icon: Icon }[] = [
    { name: t`Khẩu trang`, icon: IconFaceMask },
    { name: t`Khử khuẩn`, icon: IconWashHand },
    { name: t`Khoảng cách`, icon: IconArrowsHorizontal },
    { name: t`Không tụ tập`, icon: IconUsersMinus },
    { name: t`Khai báo y tế`, icon: IconClipboardText },
  ];
  return (
    <section className={styles['band']} aria-labelledby="five-k">
      <h2 id="five-k" className={styles['title']}>
        <Trans>Thông điệp 5K</Trans>
      </h2>
      <ol className={styles['list']}>
        {five.map(({ name, icon: Picture }) => (
          <li key={name} className={styles['item']}>
            <Picture aria-hidden className={styles['icon']} stroke={1.6} />
            {name}
          </li>
        ))}
      </ol>
    </section>
  );
}
