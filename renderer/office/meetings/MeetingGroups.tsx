import { Trans } from '@lingui/react/macro';
import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { MeetingRow } from '#renderer/office/meetings/MeetingRow.tsx';
import type { OpenMeeting } from '#renderer/office/meetings/MeetingsDialogs.tsx';
import { toLocalDay } from '#renderer/ui/format.ts';
import type { MeetingView } from '#src/contract/meetings.ts';

type Props = { rows: MeetingView[]; onOpen: (open: OpenMeeting) => void };

/** Today's, those to come, and those of before. */
export function MeetingGroups({ rows, onOpen }: Props) {
  const today = toLocalDay(Date.now());
  const past = rows.filter(({ endsAt }) => toLocalDay(endsAt) < today);
  const coming = rows.filter(({ startsAt }) => toLocalDay(startsAt) > today);
  const now = rows.filter((row) => !past.includes(row) && !coming.includes(row));
  return (
    <Stack gap="lg">
      <Group name="today" title={<Trans>Hôm nay</Trans>} rows={now} onOpen={onOpen} />
      <Group name="coming" title={<Trans>Sắp tới</Trans>} rows={coming} onOpen={onOpen} />
      {past.length > 0 && <Group name="past" title={<Trans>Trước hôm nay</Trans>} rows={past} onOpen={onOpen} />}
    </Stack>
  );
}

function Group({ name, title, rows, onOpen }: Props & { name: string; title: ReactNode }) {
  return (
    <section aria-labelledby={`meetings-${name}`}>
      <Title order={3} size="h4" mb="xs" id={`meetings-${name}`}>
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text c="dimmed">
          <Trans>Không có cuộc họp nào.</Trans>
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table striped highlightOnHover verticalSpacing="xs" layout="fixed">
            <Head />
            <Table.Tbody>
              {rows.map((row) => (
                <MeetingRow key={row.id} meeting={row} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

const Head = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th w="8.5rem">
        <Trans>Thời gian</Trans>
      </Table.Th>
      <Table.Th>
        <Trans>Tên cuộc họp</Trans>
      </Table.Th>
      <Table.Th w="10rem">
        <Trans>Nơi họp</Trans>
      </Table.Th>
      <Table.Th w="8rem">
        <Trans>Khách dự</Trans>
      </Table.Th>
      <Table.Th w="20rem">
        <Trans>Việc có thể làm</Trans>
      </Table.Th>
    </Table.Tr>
  </Table.Thead>
);
