import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { Printed } from '#renderer/office/papers/Printed.tsx';
import classes from '#renderer/office/papers/papers.module.css';

type Props = { title: string; count: number; onClose: () => void; children: ReactNode };

/** The sheets as they will come out, and the button that prints them. */
export function PrintDialog({ title, count, onClose, children }: Props) {
  return (
    <OfficeDialog title={title} size="60rem" onClose={onClose}>
      <Stack>
        <Group>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
            data-autofocus
            disabled={count === 0}
          >
            <Trans>In, hoặc lưu thành PDF</Trans>
          </Button>
          <Text size="sm" c="dimmed">
            {count === 0 ? (
              <Trans>Không có mã nào còn hạn để in.</Trans>
            ) : (
              <Plural value={count} other="# mã. Trong hộp in, chọn tỉ lệ 100 % và không in đầu trang, chân trang." />
            )}
          </Text>
        </Group>
        <ScrollArea.Autosize mah="60vh" tabIndex={0} aria-label={title}>
          <div className={classes['preview']}>{children}</div>
        </ScrollArea.Autosize>
        <Printed>{children}</Printed>
      </Stack>
    </OfficeDialog>
  );
}
