import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MissingTable } from '#renderer/recovery/MissingTable.tsx';
import { countMissing } from '#renderer/recovery/missing-rows.ts';
import classes from '#renderer/recovery/recovery.module.css';
import { WhatFollows } from '#renderer/recovery/WhatFollows.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { canPrint } from '#renderer/ui/printing.ts';
import type { RecoveryView } from '#src/contract/recovery.ts';

export function MendedBook({ report, isAtDoor }: { report: RecoveryView; isAtDoor: boolean }) {
  const { orpc } = useHost();
  const queries = useQueryClient();
  const open = useMutation(
    orpc.recovery.open.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.recovery.key() }),
    }),
  );
  const missing = countMissing(report.missing);
  const isWhole = missing.lines + missing.values === 0;
  return (
    <Stack gap="lg">
      <Title order={1}>
        {isWhole ? (
          <Trans>Sổ đã sửa xong, không thiếu dòng nào</Trans>
        ) : (
          <Trans>Sổ đã sửa xong, còn thiếu một phần</Trans>
        )}
      </Title>
      <Sources report={report} />
      {!isWhole && (
        <Text fz="lg">
          <Trans>
            Không lấy lại được: <Plural value={missing.lines} other="# dòng" /> và{' '}
            <Plural value={missing.values} other="# mục lẻ" /> của những dòng khác. Sổ ghi rõ điều này, không ai sửa
            được.
          </Trans>
        </Text>
      )}
      <WhatFollows report={report} />
      {open.data?.outcome === 'still-damaged' && (
        <Alert color="red" role="alert">
          <Trans>Sổ vẫn chưa mở được. Xin gọi người phụ trách máy tính.</Trans>
        </Alert>
      )}
      <Group className={classes['buttons'] ?? ''}>
        <Button size="xl" loading={open.isPending} onClick={() => open.mutate({})}>
          <Trans>Mở sổ</Trans>
        </Button>
        {(!isAtDoor || canPrint()) && (
          <Button size="xl" variant="default" leftSection={<IconPrinter aria-hidden />} onClick={() => window.print()}>
            <Trans>In báo cáo</Trans>
          </Button>
        )}
      </Group>
      {!isWhole && <MissingTable missing={report.missing} />}
    </Stack>
  );
}

/** Where the lines came from. */
function Sources({ report: { lines, fromCopy, fromReceipts, fromPages } }: { report: RecoveryView }) {
  return (
    <div>
      <Text fz="lg">
        <Trans>
          Sổ có <Plural value={lines} other="# dòng" />. Từng dòng đã được đọc lại và khớp.
        </Trans>
      </Text>
      <List fz="lg">
        {fromCopy > 0 && (
          <List.Item>
            <Plural value={fromCopy} other="# dòng từ bản sao lưu" />
          </List.Item>
        )}
        {fromReceipts > 0 && (
          <List.Item>
            <Plural value={fromReceipts} other="# dòng từ bản ghi kèm từng lượt" />
          </List.Item>
        )}
        {fromPages > 0 && (
          <List.Item>
            <Plural value={fromPages} other="# dòng từ những trang còn đọc được của tệp hỏng" />
          </List.Item>
        )}
      </List>
    </div>
  );
}
