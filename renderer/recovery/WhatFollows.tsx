import { Plural, Trans } from '@lingui/react/macro';
import { Code, List, Text } from '@mantine/core';
import type { RecoveryView } from '#src/contract/recovery.ts';

/** What somebody still has to know or do after the book was mended. */
export function WhatFollows({ report: { newName, accountsWithoutPin, setAside } }: { report: RecoveryView }) {
  return (
    <List spacing="sm" fz="lg">
      {newName && (
        <List.Item>
          <Trans>
            Sổ không còn đủ những gì đã ký trước đây, nên từ nay ký dưới tên mới <Code fz="inherit">{newName}</Code>.
            Ảnh chụp mã sổ cũ hơn chỗ mất vẫn đối chiếu được; xin giữ chúng cùng báo cáo này.
          </Trans>
        </List.Item>
      )}
      {accountsWithoutPin > 0 && (
        <List.Item>
          <Plural
            value={accountsWithoutPin}
            other="# tài khoản không còn mã PIN và chưa đăng nhập được; xin gọi người phụ trách."
          />
        </List.Item>
      )}
      {setAside && (
        <List.Item>
          <Trans>
            Tệp cũ và báo cáo này được giữ nguyên tại{' '}
            <Text span ff="monospace" fz="md" style={{ wordBreak: 'break-all' }}>
              {setAside}
            </Text>
          </Trans>
        </List.Item>
      )}
    </List>
  );
}
