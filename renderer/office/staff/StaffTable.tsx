import { useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { RowTools } from '#renderer/office/guests/GuestTable.tsx';
import { OfficeTable } from '#renderer/office/OfficeTable.tsx';
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
  return (
    <OfficeTable heads={[t`Họ và tên`, t`Đơn vị`, t`Thẻ`]} empty={t`Không có ai trong danh sách này.`}>
      {rows.map((row) => (
        <Table.Tr key={row.id}>
          <Table.Td>{row.name}</Table.Td>
          <Table.Td>{nameOf(row.departmentId) ?? '—'}</Table.Td>
          <Table.Td>
            <StateBadge tone={row.isActive ? 'good' : 'bad'}>{row.isActive ? t`Đang dùng` : t`Đã thu hồi`}</StateBadge>
          </Table.Td>
          <Table.Td>
            {row.isActive && (
              <RowTools name={row.name} onPrint={() => onPrint(row.id)} onWithdraw={() => onWithdraw(row)} />
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </OfficeTable>
  );
}
