import { Plural, Trans } from '@lingui/react/macro';
import { Group, List, Loader, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatInstant } from '#renderer/ui/format.ts';
import type { RecoveryStatus } from '#src/contract/recovery.ts';

type Props = Pick<Extract<RecoveryStatus, { state: 'damaged' }>, 'found' | 'isFileThere'>;

const Source = ({ isThere, children }: { isThere: boolean; children: ReactNode }) => (
  <List.Item
    icon={
      isThere ? (
        <IconCircleCheck aria-hidden color="var(--mantine-color-green-8)" />
      ) : (
        <IconCircleMinus aria-hidden color="var(--mantine-color-dimmed)" />
      )
    }
  >
    {children}
  </List.Item>
);

/** What the book can be mended from. */
export function FoundSources({ found, isFileThere }: Props) {
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        <Trans>Có thể lấy lại từ</Trans>
      </Title>
      {found ? (
        <List spacing="xs" fz="lg" center>
          <Source isThere={found.copy !== null}>
            {found.copy ? (
              <Trans>
                Bản sao lưu lúc {formatInstant(found.copy.at)}, đã kiểm tra,{' '}
                <Plural value={found.copy.lines} other="# dòng" />
              </Trans>
            ) : (
              <Trans>Không có bản sao lưu nào dùng được</Trans>
            )}
          </Source>
          <Source isThere={found.receiptLines > 0}>
            {found.receiptLines > 0 ? (
              <Trans>Bản ghi kèm từng lượt, đến dòng {found.receiptLines - 1}</Trans>
            ) : (
              <Trans>Không có bản ghi kèm từng lượt</Trans>
            )}
          </Source>
          <Source isThere={isFileThere}>
            {isFileThere ? <Trans>Những trang còn đọc được trong tệp hỏng</Trans> : <Trans>Không còn tệp sổ</Trans>}
          </Source>
        </List>
      ) : (
        <Group role="status">
          <Loader size="sm" aria-hidden />
          <Text fz="lg">
            <Trans>Đang xem có những gì…</Trans>
          </Text>
        </Group>
      )}
    </section>
  );
}
