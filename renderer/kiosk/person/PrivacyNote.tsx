import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useStatus } from '#renderer/kiosk/status-context.ts';

/** What happens to what is entered: by which letters, and how long it is kept. */
export function PrivacyNote() {
  const { letters, retention, obligations } = useStatus();
  const numbers = letters.map(({ number, issuer }) => `${number} (${issuer})`).join(', ');
  return (
    <Text c="#4a5663">
      <Trans>
        Thông tin được ghi vào sổ theo dõi người và phương tiện ra vào trụ sở và được giữ{' '}
        <Plural value={retention.registerMonths} other="# tháng" />, sau đó xóa.
      </Trans>{' '}
      {obligations.questionnaire && (
        <Trans>
          Khai báo y tế được giữ riêng trong <Plural value={retention.healthDays} other="# ngày" />.
        </Trans>
      )}{' '}
      {numbers !== '' && <Trans>Căn cứ: {numbers}.</Trans>}
    </Text>
  );
}
