import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconDoor } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MeetingGroups } from '#renderer/office/meetings/MeetingGroups.tsx';
import { MeetingsDialogs, type OpenMeeting } from '#renderer/office/meetings/MeetingsDialogs.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** The meetings of the office, who is invited to them, and the rooms they are in. */
export function MeetingsSection() {
  const { t } = useLingui();
  const { orpc } = useHost();
  const queries = useQueryClient();
  const [includesPast, setIncludesPast] = useState(false);
  const [open, setOpen] = useState<OpenMeeting | null>(null);
  const meetings = useQuery({
    ...orpc.meetings.list.queryOptions({ input: { includesPast } }),
    placeholderData: keepPreviousData,
  });
  const close = () => {
    setOpen(null);
    void queries.invalidateQueries();
  };
  const rows = meetings.data?.rows ?? [];
  return (
    <Stack>
      <Title order={2}>
        <Trans>Cuộc họp</Trans>
      </Title>
      <Group>
        <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setOpen({ kind: 'new' })}>
          <Trans>Thêm cuộc họp</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconDoor size={18} aria-hidden />}
          onClick={() => setOpen({ kind: 'rooms' })}
        >
          <Trans>Phòng họp</Trans>
        </Button>
        <Checkbox
          label={t`Cả những cuộc họp trước hôm nay`}
          checked={includesPast}
          onChange={(event) => setIncludesPast(event.currentTarget.checked)}
        />
      </Group>
      {meetings.isError && (
        <Alert color="red" variant="outline" role="alert">
          <Trans>Chưa hỏi được máy chủ Sổ Cổng. Kiểm tra máy chủ còn chạy, rồi thử lại.</Trans>
        </Alert>
      )}
      {meetings.isPending ? <Loader aria-label={t`Đang tải`} /> : <MeetingGroups rows={rows} onOpen={setOpen} />}
      {meetings.data?.hasMore && (
        <Text size="sm" c="dimmed">
          <Trans>Chỉ hiện 200 cuộc họp gần nhất.</Trans>
        </Text>
      )}
      {open && <MeetingsDialogs open={open} rows={rows} onOpen={setOpen} onClose={close} />}
    </Stack>
  );
}
