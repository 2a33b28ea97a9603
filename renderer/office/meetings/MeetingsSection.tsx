import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconDoor } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MeetingGroups } from '#renderer/office/meetings/MeetingGroups.tsx';
import { MeetingsDialogs, type OpenMeeting } from '#renderer/office/meetings/MeetingsDialogs.tsx';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
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
      <OfficeQuery query={meetings}>{() => <MeetingGroups rows={rows} onOpen={setOpen} />}</OfficeQuery>
      {meetings.data?.hasMore && (
        <Text size="sm" c="dimmed">
          <Trans>Chỉ hiện 200 cuộc họp gần nhất.</Trans>
        </Text>
      )}
      {open && <MeetingsDialogs open={open} rows={rows} onOpen={setOpen} onClose={close} />}
    </Stack>
  );
}
