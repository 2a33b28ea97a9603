import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import styles from '#renderer/kiosk/ScanNotice.module.css';

const staysMs = 12_000;

/**
 * Says that a code scanned in the middle of a visit was not taken: it may be the next person's, and must not come into
 * this one's visit. `count`: how many were scanned.
 */
export function ScanNotice({ count }: { count: number }) {
  const { send } = Kiosk.useActorRef();
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(count), staysMs);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <div role="status" className={styles['place']}>
      {count > seen && (
        <div className={styles['notice']}>
          <Text className={styles['words']}>
            <Trans>
              Đang nhập dở một lượt nên mã vừa quét chưa được dùng. Muốn dùng mã đó, hãy bấm “Bắt đầu lại” rồi quét lại.
            </Trans>
          </Text>
          <Button variant="default" onClick={() => send({ type: 'LEAVE' })}>
            <Trans>Bắt đầu lại</Trans>
          </Button>
          <Button onClick={() => setSeen(count)}>
            <Trans>Nhập tiếp</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
