import { Trans } from '@lingui/react/macro';
import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { useClaim } from '#renderer/office/setup/use-claim.ts';

/** Why the office is not set up after the last tap. A weak PIN is told beside its field instead. */
export function ClaimTrouble({ claim }: { claim: ReturnType<typeof useClaim> }) {
  if (claim.isError) {
    return (
      <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
        <Trans>
          Chưa ghi được. Kiểm tra ổ đĩa còn chỗ và thư mục dữ liệu ghi được, rồi bấm lại: những gì đã nhập vẫn còn.
        </Trans>
      </Alert>
    );
  }
  if (claim.data?.outcome !== 'already-claimed') return null;
  return (
    <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
      <Text mb="sm">
        <Trans>Văn phòng này đã được thiết lập ở một cửa sổ khác. Những gì nhập ở đây không được ghi.</Trans>
      </Text>
      <Button onClick={() => location.reload()}>
        <Trans>Mở kiosk</Trans>
      </Button>
    </Alert>
  );
}
