import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { download } from '#renderer/desk/export/download.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ExportAnswer } from '#src/contract/desk.ts';

type Props = { made: Extract<ExportAnswer, { outcome: 'made' }>; onClose: () => void };

export function ExportMade({ made, onClose }: Props) {
  const { session } = useHost();
  const saving = useMutation({ mutationFn: () => download(made, session.read()) });
  const { fileName, seq } = made;
  return (
    <Stack>
      <Alert color="teal.9" variant="outline" icon={<IconCheck aria-hidden />} role="status">
        <Text fw={700}>{fileName}</Text>
        <Text>
          <Plural value={made.rows} other="# dòng dữ liệu." /> <Trans>Yêu cầu được ghi ở dòng {seq} của sổ.</Trans>
        </Text>
      </Alert>
      <Text size="sm">
        <Trans>Tệp có dữ liệu cá nhân: chỉ giao cho người yêu cầu và xóa bản thừa trên máy này.</Trans>
      </Text>
      {saving.isError && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          <Trans>Chưa tải được tệp. Tệp đã có trên máy chủ; bấm tải lại, không cần ghi yêu cầu lần nữa.</Trans>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" h={48} onClick={onClose}>
          <Trans>Đóng</Trans>
        </Button>
        <Button
          h={48}
          autoFocus
          loading={saving.isPending}
          leftSection={<IconDownload aria-hidden />}
          onClick={() => saving.mutate()}
        >
          <Trans>Tải tệp về</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
