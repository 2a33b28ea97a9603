import { useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { StateMark } from '#renderer/desk/visit/StateMark.tsx';
import { VisitCells } from '#renderer/desk/visit/VisitCells.tsx';
import { formatInstant, formatTime } from '#renderer/ui/format.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

export function SearchRow({ visit, open }: { visit: VisitSummary; open: OpenDialog }) {
  const { t } = useLingui();
  const particulars = [
    visit.departmentName,
    visit.documentTail && t`giấy tờ …${visit.documentTail}`,
    visit.phoneTail && t`điện thoại …${visit.phoneTail}`,
    visit.plate,
  ];
  return (
    <Table.Tr data-line>
      <VisitCells visit={visit} open={open} particulars={particulars} isWide />
      <Table.Td>
        <StateMark state={visit.state} />
        <Text size="xs" c="dimmed">
          {formatInstant(visit.arrivedAt)}
          {visit.leftAt && ` → ${formatTime(visit.leftAt)}`}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
