import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Of every command of the desk: what is not known, and that pressing again does the thing once. */
export const CommandFailed = () => (
  <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
    <Trans>Máy chủ chưa trả lời nên chưa biết đã ghi hay chưa. Cứ bấm lại: việc này chỉ được ghi một lần.</Trans>
  </Alert>
);
