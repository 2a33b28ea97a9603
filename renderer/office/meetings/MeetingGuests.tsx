import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AddGuest } from '#renderer/office/meetings/AddGuest.tsx';
import { MeetingGuestTable } from '#renderer/office/meetings/MeetingGuestTable.tsx';
import { MeetingWarnings } from '#renderer/office/meetings/MeetingWarnings.tsx';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { MeetingView } from '#src/contract/meetings.ts';
import { mostAtOnce, type PrintedCode } from '#src/contract/office.ts';

type Props = {
  meeting: MeetingView;
  onImport: () => void;
  onPrint: (codes: PrintedCode[]) => void;
  onClose: () => void;
};

/** Who is invited to one meeting and who of them is in: added one by one or from a list, printed, taken back. */
export function MeetingGuests({ meeting, onImport, onPrint, onClose }: Props) {
  const { t } = useLingui();
  const { client, orpc } = useHost();
  const queries = useQueryClient();
  const guests = useQuery(orpc.meetings.guests.queryOptions({ input: { meetingId: meeting.id } }));
  const rows = guests.data ?? [];
  const { invited, inside } = meeting;
  const held = rows.filter(({ state }) => state === 'expected').map(({ id }) => id);
  const isAhead = meeting.state === 'today' || meeting.state === 'coming';
  const print = useMutation({
    // An invitation keeps its own time; the date is for badges.
    mutationFn: (ids: string[]) => client.office.reprint({ what: 'invite', ids, validUntil: meeting.endsAt }),
    onSuccess: ({ codes }) => onPrint(codes),
  });
  const [withdrawal, setWithdrawal] = useState<{ commandId: string; id: string } | null>(null);
  const withdraw = useMutation({
    mutationFn: async (id: string) => {
      const again = withdrawal?.id === id ? withdrawal : { commandId: crypto.randomUUID(), id };
      setWithdrawal(again);
      return client.office.withdraw({ ...again, what: 'invite' });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const title = meeting.title ?? t`(đã xóa)`;
  return (
    <OfficeDialog title={t`Khách của “${title}”`} size="52rem" onClose={onClose}>
      <Stack>
        {isAhead && <AddGuest meetingId={meeting.id} />}
        <Group>
          {isAhead && (
            <Button variant="default" leftSection={<IconFileSpreadsheet size={18} aria-hidden />} onClick={onImport}>
              <Trans>Nhập danh sách</Trans>
            </Button>
          )}
          {isAhead && held.length > 0 && held.length <= mostAtOnce && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={print.isPending}
              onClick={() => print.mutate(held)}
            >
              <Plural value={held.length} other="In # giấy mời" />
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status">
            <Trans>
              {invited} giấy mời còn hạn, {inside} người đang ở trong.
            </Trans>
          </Text>
        </Group>
        <MeetingWarnings meeting={meeting} />
        <OfficeQuery query={guests} hasFailed={print.isError || withdraw.isError}>
          {() => (
            <MeetingGuestTable
              rows={rows}
              onPrint={(id) => print.mutate([id])}
              onWithdraw={(id) => withdraw.mutate(id)}
            />
          )}
        </OfficeQuery>
      </Stack>
    </OfficeDialog>
  );
}
