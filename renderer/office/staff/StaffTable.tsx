import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { RowTools } from '#renderer/office/guests/GuestTable.tsx';
import { StateBadge } from '#renderer/office/people/StateBadge.tsx';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import type { StaffMemberRow } from '#src/contract/office.ts';

type Props = {
  rows: StaffMemberRow[];
  onPrint: (id: string) => void;
  onWithdraw: (row: StaffMemberRow) => void;
};

export function StaffTable({ rows, onPrint, onWithdraw }: Props) {
  const { t } = useLingui();
  const { nameOf } = usePlaces();
  if (rows.length === 0) {
    return (
      <Text>
        <Trans>Không có ai trong danh sách này.</Trans>
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={600}>
      <Table striped highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Họ và tên</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Đơn vị</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Thẻ</Trans>
            </Table.Th>
            <Table.Td aria-label={t`Việc có thể làm`} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{nameOf(row.departmentId) ?? '—'}</Table.Td>
              <Table.Td>
                <StateBadge tone={row.isActive ? 'good' : 'bad'}>
                  {row.isActive ? t`Đang dùng` : t`Đã thu hồi`}
                </StateBadge>
              </Table.Td>
              <Table.Td>
                {row.isActive && (
                  <RowTools name={row.name} onPrint={() => onPrint(row.id)} onWithdraw={() => onWithdraw(row)} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
