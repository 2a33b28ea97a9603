import { Trans } from '@lingui/react/macro';
import { Alert, Text } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { DamagedBook } from '#renderer/recovery/DamagedBook.tsx';
import { MendedBook } from '#renderer/recovery/MendedBook.tsx';
import { MendingBook } from '#renderer/recovery/MendingBook.tsx';
import classes from '#renderer/recovery/recovery.module.css';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';
import type { RecoveryStatus } from '#src/contract/recovery.ts';

type Props = { status: Exclude<RecoveryStatus, { state: 'open' }>; isAtDoor: boolean };

/** For whoever stands at the machine: what is wrong, what can be done, what was done. First of all, that the door goes on. */
export function RecoveryScreen({ status, isAtDoor }: Props) {
  return (
    <main className={classes['screen']} {...(isAtDoor ? { 'data-kiosk': '' } : {})}>
      <div className={classes['top']}>
        <LanguageSwitch />
      </div>
      <Alert className={classes['paper'] ?? ''} color="official" variant="filled" icon={<IconNotebook aria-hidden />}>
        <Text fw={600} fz="lg">
          <Trans>Khách đến: xin ghi sổ giấy tại quầy bảo vệ.</Trans>
        </Text>
        <Text>
          <Trans>Bảo vệ ghi giấy cho đến khi sổ điện tử mở lại, rồi nhập bù sau.</Trans>
        </Text>
      </Alert>
      {status.state === 'damaged' && <DamagedBook status={status} />}
      {status.state === 'mending' && <MendingBook status={status} />}
      {status.state === 'mended' && <MendedBook report={status.report} isAtDoor={isAtDoor} />}
    </main>
  );
}
