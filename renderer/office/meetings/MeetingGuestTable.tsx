import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ScrollArea, Table, Text } from '@mantine/core';
import { RowTools } from '#renderer/office/guests/GuestTable.tsx';
import { StateBadge, type Tone } from '#renderer/office/people/StateBadge.tsx';
import { formatTime } from '#renderer/ui/format.ts';
import type { MeetingGuest } from '#src/contract/meetings.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

type Props = { rows: MeetingGuest[]; onPrint: (id: string) => void; onWithdraw: (id: string) => void };

const words: Record<MeetingGuest['state'], MessageDescriptor> = {
  expected: msg`Chưa đến`,
  waiting: msg`Chờ bảo vệ`,
  inside: msg`Đang ở trong`,
  left: msg`Đã về`,
  refused: msg`Không được vào`,
  over: msg`Không đến`,
  withdrawn: msg`Đã thu hồi`,
};
const tones: Record<MeetingGuest['state'], Tone> = {
  expected: 'quiet',
  waiting: 'wait',
  inside: 'good',
  left: 'quiet',
  refused: 'bad',
  over: 'quiet',
  withdrawn: 'bad',
};

export function MeetingGuestTable({ rows, onPrint, onWithdraw }: Props) {
  const { t } = useLingui();
  if (rows.length === 0) {
    return (
      <Text>
        <Trans>Chưa mời ai.</Trans>
      </Text>
    );
  }
  return (
    <ScrollArea.Autosize mah="50vh" tabIndex={0} aria-label={t`Khách của cuộc họp`}>
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Họ và tên</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Điện thoại</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Tình trạng</Trans>
            </Table.Th>
            <Table.Td aria-label={t`Việc có thể làm`} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Guest key={row.id} row={row} onPrint={onPrint} onWithdraw={onWithdraw} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

function Guest({ row, onPrint, onWithdraw }: Omit<Props, 'rows'> & { row: MeetingGuest }) {
  const { t } = useLingui();
  const name = row.name ?? t`(đã xóa)`;
  const phone = row.phone === null ? null : parsePhone(row.phone);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {row.people > 1 && (
          <Text size="xs" c="dimmed">
            <Plural value={row.people - 1} other="và # người cùng đi" />
          </Text>
        )}
      </Table.Td>
      <Table.Td>{phone?.ok ? phone.display : (row.phone ?? '—')}</Table.Td>
      <Table.Td>
        <StateBadge tone={tones[row.state]}>{t(words[row.state])}</StateBadge>{' '}
        {row.at && (
          <Text span size="xs" c="dimmed">
            {formatTime(row.at)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {row.state === 'expected' && (
          <RowTools name={name} onPrint={() => onPrint(row.id)} onWithdraw={() => onWithdraw(row.id)} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
