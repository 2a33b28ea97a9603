import { useLingui } from '@lingui/react/macro';
import { Table, Text, UnstyledButton } from '@mantine/core';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { StateMark } from '#renderer/desk/visit/StateMark.tsx';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { formatInstant, formatTime } from '#renderer/ui/format.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

export function SearchRow({ visit, open }: { visit: VisitSummary; open: OpenDialog }) {
  const { t } = useLingui();
  const { nameOf, numberOf } = useVisitWords();
  const particulars = [
    visit.departmentName,
    visit.documentTail && t`giấy tờ …${visit.documentTail}`,
    visit.phoneTail && t`điện thoại …${visit.phoneTail}`,
    visit.plate,
  ];
  return (
    <Table.Tr data-line>
      <Table.Td className={classes['number'] ?? ''}>{numberOf(visit)}</Table.Td>
      <Table.Td w="100%">
        <UnstyledButton data-row className={classes['open'] ?? ''} onClick={() => open({ kind: 'visit', visit })}>
          <Text span fw={600} display="block" lh={1.25}>
            {nameOf(visit)}
          </Text>
          <Text span size="xs" c="dimmed" display="block">
            {particulars.filter(Boolean).join(' · ')}
          </Text>
        </UnstyledButton>
      </Table.Td>
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
