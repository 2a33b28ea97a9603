import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Table, Text } from '@mantine/core';
import { IconBan, IconPencil, IconUsers } from '@tabler/icons-react';
import type { OpenMeeting } from '#renderer/office/meetings/MeetingsDialogs.tsx';
import { MeetingWarnings } from '#renderer/office/meetings/MeetingWarnings.tsx';
import { StateBadge } from '#renderer/office/people/StateBadge.tsx';
import { formatDay, formatInstant, formatTime } from '#renderer/ui/format.ts';
import type { MeetingView } from '#src/contract/meetings.ts';

type Props = { meeting: MeetingView; onOpen: (open: OpenMeeting) => void };

export function MeetingRow({ meeting, onOpen }: Props) {
  const { t } = useLingui();
  const { host } = meeting;
  const title = meeting.title ?? t`(đã xóa)`;
  return (
    <Table.Tr>
      <Table.Td>
        <Times {...meeting} />
      </Table.Td>
      <Table.Td>
        <Text fw={600} size="sm" td={meeting.state === 'cancelled' ? 'line-through' : undefined}>
          {title}
        </Text>
        {host && (
          <Text size="xs" c="dimmed">
            <Trans>Chủ trì: {host}</Trans>
          </Text>
        )}
        <MeetingWarnings meeting={meeting} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{whereOf(meeting, t`Bên ngoài trụ sở`, t`Trong trụ sở`)}</Text>
        <State {...meeting} />
      </Table.Td>
      <Table.Td>
        <Counts {...meeting} />
      </Table.Td>
      <Table.Td>
        <Tools meeting={meeting} title={title} onOpen={onOpen} />
      </Table.Td>
    </Table.Tr>
  );
}

const whereOf = ({ place, roomName }: MeetingView, outside: string, inside: string): string =>
  place === 'outside' ? outside : (roomName ?? inside);

function Times({ startsAt, endsAt }: MeetingView) {
  const isOneDay = formatDay(startsAt) === formatDay(endsAt);
  return (
    <>
      <Text size="sm" fw={600}>
        {isOneDay ? `${formatTime(startsAt)} – ${formatTime(endsAt)}` : formatInstant(startsAt)}
      </Text>
      <Text size="xs" c="dimmed">
        {isOneDay ? formatDay(startsAt) : <Trans>đến {formatInstant(endsAt)}</Trans>}
      </Text>
    </>
  );
}

function State({ state, startsAt }: MeetingView) {
  if (state === 'cancelled') {
    return (
      <StateBadge tone="bad">
        <Trans>Đã hủy</Trans>
      </StateBadge>
    );
  }
  if (state === 'over') {
    return (
      <StateBadge tone="quiet">
        <Trans>Đã xong</Trans>
      </StateBadge>
    );
  }
  return Date.parse(startsAt) <= Date.now() ? (
    <StateBadge tone="good">
      <Trans>Đang họp</Trans>
    </StateBadge>
  ) : null;
}

const Counts = ({ invited, inside, ownPeople }: MeetingView) => (
  <>
    <Text size="sm">
      <Plural value={invited} other="# khách mời" />
    </Text>
    {inside > 0 && (
      <Text size="sm" fw={600}>
        <Plural value={inside} other="# đang ở trong" />
      </Text>
    )}
    {ownPeople > 0 && (
      <Text size="xs" c="dimmed">
        <Plural value={ownPeople} other="# người của cơ quan" />
      </Text>
    )}
  </>
);

function Tools({ meeting, title, onOpen }: Props & { title: string }) {
  const { t } = useLingui();
  const isAhead = meeting.state === 'today' || meeting.state === 'coming';
  return (
    <Group gap={4}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
        aria-label={t`Khách dự: ${title}`}
        onClick={() => onOpen({ kind: 'guests', meeting })}
      >
        <Trans>Khách dự</Trans>
      </Button>
      {isAhead && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t`Sửa: ${title}`}
            onClick={() => onOpen({ kind: 'change', meeting })}
          >
            <Trans>Sửa</Trans>
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBan size={16} aria-hidden />}
            aria-label={t`Hủy họp: ${title}`}
            onClick={() => onOpen({ kind: 'cancel', meeting })}
          >
            <Trans>Hủy họp</Trans>
          </Button>
        </>
      )}
    </Group>
  );
}
