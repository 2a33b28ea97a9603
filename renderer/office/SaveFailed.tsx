import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';

/** Of whatever is written in the office: the host did not answer, and pressing again does the thing once. */
export const SaveFailed = () => (
  <Alert color="red" variant="outline" role="alert">
    <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Những gì đã nhập vẫn còn, hãy bấm lại.</Trans>
  </Alert>
);
