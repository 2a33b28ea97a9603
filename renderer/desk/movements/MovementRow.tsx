import { useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { DirectionMark } from '#renderer/desk/movements/DirectionMark.tsx';
import { VisitCells } from '#renderer/desk/visit/VisitCells.tsx';
import { wayWords } from '#renderer/desk/words/register-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import { formatTime } from '#renderer/ui/format.ts';
import type { Movement } from '#src/contract/visit.ts';

export function MovementRow({ movement, open }: { movement: Movement; open: OpenDialog }) {
  const { t } = useLingui();
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
      <VisitCells visit={visit} open={open} particulars={particulars} isWide />
    </Table.Tr>
  );
}
