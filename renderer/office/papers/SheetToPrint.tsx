import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Printed } from '#renderer/office/papers/Printed.tsx';
import classes from '#renderer/office/papers/papers.module.css';

/** One sheet as it will come out, and the button that prints it. */
export const SheetToPrint = ({ children }: { children: ReactNode }) => (
  <Stack>
    <Group>
      <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        <Trans>In, hoặc lưu thành PDF</Trans>
      </Button>
      <Text size="sm" c="dimmed">
        <Trans>Trong hộp in, chọn tỉ lệ 100 % và không in đầu trang, chân trang.</Trans>
      </Text>
    </Group>
    <div className={classes['preview']}>{children}</div>
    <Printed>{children}</Printed>
  </Stack>
);
