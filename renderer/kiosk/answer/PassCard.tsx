import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import styles from '#renderer/kiosk/answer/OutcomeScreen.module.css';
import { formatInstant } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { Admission } from '#src/contract/visit.ts';

/** The pass to photograph: scanning it on the way out records the departure. */
export function PassCard({ pass }: { pass: NonNullable<Admission['pass']> }) {
  const { t } = useLingui();
  const until = formatInstant(pass.expiresAt);
  return (
    <div className={styles['pass']}>
      <QrPicture text={pass.text} label={t`Mã khách, quét khi ra về`} />
      <Text fz="inherit">
        <Trans>Chụp lại mã này. Dùng đến {until}.</Trans>
      </Text>
    </div>
  );
}
