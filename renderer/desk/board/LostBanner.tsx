import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from '#renderer/ui/watch-changes.ts';

/** Said across the board, because a list that looks alive and is not is worse than none. */
export function LostBanner() {
  if (useConnection() !== 'lost') return null;
  return (
    <Alert color="red.9" variant="filled" radius={0} py="xs" icon={<IconPlugConnectedX aria-hidden />}>
      <Trans>
        Mất kết nối với máy chủ: màn hình có thể đã cũ. Đang tự nối lại; cần gấp thì ghi tạm ra giấy rồi nhập sau.
      </Trans>
    </Alert>
  );
}
