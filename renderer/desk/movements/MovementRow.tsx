import { useLingui } from '@lingui/react/macro';
import { Table, Text, UnstyledButton } from '@mantine/core';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { DirectionMark } from '#renderer/desk/movements/DirectionMark.tsx';
import { wayWords } from '#renderer/desk/words/register-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import { formatTime } from '#renderer/ui/format.ts';
import type { Movement } from '#src/contract/visit.ts';

export function MovementRow({ movement, open }: { movement: Movement; open: OpenDialog }) {
  const { t } = useLingui();
  const { nameOf, numberOf } = useVisitWords();
  const { visit } = movement;
  const particulars = [
    t(categoryWords[visit.category]),
    visit.departmentName,
    visit.plate,
    movement.way !== 'scan' && t(wayWords[movement.way]),
  ];
  return (
    <Table.Tr data-line>
      <Table.Td className={classes['time'] ?? ''}>{formatTime(movement.at)}</Table.Td>
      <Table.Td>
        <DirectionMark direction={movement.direction} />
      </Table.Td>
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
    </Table.Tr>
  );
}
