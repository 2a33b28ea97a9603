import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from '#renderer/kiosk/frame/KioskFrame.module.css';
import { Clock } from '#renderer/ui/Clock.tsx';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';
import { useConnection } from '#renderer/ui/watch-changes.ts';

type Props = { office: { name: string; isDemo: boolean }; children: ReactNode };

/** What stands around every screen of the kiosk: whose door this is, what time it is, the other language. */
export function KioskFrame({ office, children }: Props) {
  return (
    <div className={styles['frame']} data-kiosk>
      <header className={styles['header']}>
        <Text className={styles['office']} lineClamp={2}>
          {office.name}
        </Text>
        {office.isDemo && (
          <a className={styles['demo']} href="/demo">
            <Trans>Văn phòng mẫu</Trans>
          </a>
        )}
        <Text className={styles['clock']} component="div">
          <Clock />
        </Text>
        <LanguageSwitch />
      </header>
      <ConnectionBanner />
      {children}
    </div>
  );
}

function ConnectionBanner() {
  if (useConnection() !== 'lost') return null;
  return (
    <Text className={styles['banner']} role="status">
      <Trans>Đang nối lại với sổ. Nếu kéo dài, xin báo bảo vệ.</Trans>
    </Text>
  );
}
