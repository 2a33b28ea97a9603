import { Trans } from '@lingui/react/macro';
import { Button, Group, Text, Title } from '@mantine/core';
import { IconDeviceTablet, IconPrinter, IconShieldCheck } from '@tabler/icons-react';
import classes from '#renderer/office/demo/demo.module.css';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';

export function DemoHeader() {
  return (
    <header className={classes['head']}>
      <div>
        <Title order={1}>
          <Trans>Văn phòng mẫu</Trans>
        </Title>
        <Text>
          <Trans>Mọi người, số giấy tờ và biển số ở đây đều hư cấu. Đừng dùng mã này cho cơ quan thật.</Trans>
        </Text>
      </div>
      <Group className={classes['tools'] ?? ''}>
        <Button component="a" href="/" size="md" leftSection={<IconDeviceTablet aria-hidden />}>
          <Trans>Mở kiosk</Trans>
        </Button>
        <Button component="a" href="/desk" size="md" leftSection={<IconShieldCheck aria-hidden />}>
          <Trans>Mở bàn bảo vệ</Trans>
        </Button>
        <Button size="md" variant="default" leftSection={<IconPrinter aria-hidden />} onClick={() => window.print()}>
          <Trans>In tờ này</Trans>
        </Button>
        <LanguageSwitch />
      </Group>
    </header>
  );
}
