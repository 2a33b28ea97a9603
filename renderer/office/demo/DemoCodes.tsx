import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import classes from '#renderer/office/demo/demo.module.css';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { DemoSheet } from '#src/contract/setup.ts';

type Code = DemoSheet['codes'][number];

const kinds: Record<Code['kind'], MessageDescriptor> = {
  office: msg`Mã của cơ quan, dán ở cửa`,
  invite: msg`Giấy mời của khách`,
  badge: msg`Thẻ nhân viên`,
  'citizen-card': msg`Căn cước mẫu`,
};

/** Each code as large as a card; a tap fills the window with one, for holding a screen to the camera. */
export function DemoCodes({ codes }: Pick<DemoSheet, 'codes'>) {
  const { t } = useLingui();
  const [shown, setShown] = useState<Code | null>(null);
  const nameOf = (code: Code) => `${t(kinds[code.kind])}: ${code.label}`;
  return (
    <section>
      <Title order={2} mb="xs">
        <Trans>Mã để đưa trước camera</Trans>
      </Title>
      <Text mb="sm">
        <Trans>In ra hoặc chạm vào một mã để phóng to, rồi đưa trước camera của kiosk.</Trans>
      </Text>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <li key={code.text}>
            <UnstyledButton className={classes['code'] ?? ''} onClick={() => setShown(code)}>
              <QrPicture text={code.text} label={nameOf(code)} />
              <Text fw={600}>{code.label}</Text>
              <Text size="sm" c="dimmed">
                {t(kinds[code.kind])}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown && nameOf(shown)}
        size="min(44rem, 92vh)"
        centered
        closeButtonProps={{ 'aria-label': t`Đóng` }}
      >
        {shown && <QrPicture text={shown.text} label={nameOf(shown)} />}
      </Modal>
    </section>
  );
}
