import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { DemoAccounts } from '#renderer/office/demo/DemoAccounts.tsx';
import { DemoCodes } from '#renderer/office/demo/DemoCodes.tsx';
import { DemoHeader } from '#renderer/office/demo/DemoHeader.tsx';
import classes from '#renderer/office/demo/demo.module.css';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** The demo office on one sheet: PINs to sign in with, codes to print or to hold to the camera from a phone. */
export function DemoSheet() {
  const { t } = useLingui();
  const { orpc } = useHost();
  const sheet = useQuery(orpc.setup.demoSheet.queryOptions());
  return (
    <main className={classes['sheet']}>
      <DemoHeader />
      {sheet.isPending && (
        <Center p="xl">
          <Loader aria-label={t`Đang tải`} />
        </Center>
      )}
      {sheet.isError && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          <Group justify="space-between">
            <Trans>Chưa đọc được tờ mẫu. Kiểm tra máy chủ Sổ Cổng còn chạy, rồi thử lại.</Trans>
            <Button onClick={() => sheet.refetch()}>
              <Trans>Thử lại</Trans>
            </Button>
          </Group>
        </Alert>
      )}
      {sheet.data === null && (
        <Text size="lg">
          <Trans>
            Đây không phải văn phòng mẫu, nên không có mã để thử. <Anchor href="/">Mở kiosk</Anchor>
          </Trans>
        </Text>
      )}
      {sheet.data && (
        <Stack gap="xl">
          <DemoAccounts accounts={sheet.data.accounts} />
          <DemoCodes codes={sheet.data.codes} />
        </Stack>
      )}
    </main>
  );
}
