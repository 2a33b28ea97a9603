import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FoundSources } from '#renderer/recovery/FoundSources.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { RecoveryStatus } from '#src/contract/recovery.ts';

type Status = Extract<RecoveryStatus, { state: 'damaged' }>;

const failures: Record<NonNullable<Status['failed']>, MessageDescriptor> = {
  'no-room': msg`Lần sửa vừa rồi dừng lại vì ổ đĩa đầy. Xin dọn bớt tệp trên máy rồi sửa lại.`,
  disk: msg`Lần sửa vừa rồi dừng lại vì ổ đĩa báo lỗi. Xin gọi người phụ trách máy tính trước khi sửa lại.`,
  unknown: msg`Lần sửa vừa rồi không xong. Có thể thử lại một lần; nếu vẫn vậy, xin gọi người phụ trách máy tính.`,
};

export function DamagedBook({ status: { isFileThere, found, failed } }: { status: Status }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const queries = useQueryClient();
  const start = useMutation(
    orpc.recovery.start.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.recovery.key() }),
    }),
  );
  return (
    <Stack gap="lg">
      <Title order={1}>
        <Trans>Sổ điện tử không mở được</Trans>
      </Title>
      <Text fz="lg">
        {isFileThere ? (
          <Trans>Tệp sổ trên máy này bị hỏng, thường là do ổ đĩa hoặc do mất điện.</Trans>
        ) : (
          <Trans>Trên máy này không còn thấy tệp sổ.</Trans>
        )}{' '}
        <Trans>
          Chưa có gì bị xóa hay thay đổi. Khi sửa, những gì đang có được cất riêng một bản rồi mới làm sổ mới.
        </Trans>
      </Text>
      <FoundSources found={found} isFileThere={isFileThere} />
      {failed && (
        <Alert color="red" role="alert">
          {t(failures[failed])}
        </Alert>
      )}
      <div>
        <Button size="xl" loading={start.isPending} onClick={() => start.mutate({})}>
          <Trans>Sửa sổ</Trans>
        </Button>
      </div>
      <Text c="dimmed">
        <Trans>
          Thường mất dưới một phút, với sổ nhiều năm thì vài phút. Chỉ những dòng chứng minh được là đúng mới được lấy
          lại; dòng nào mất sẽ được kể ra.
        </Trans>
      </Text>
    </Stack>
  );
}
