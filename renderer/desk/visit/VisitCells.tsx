import { Table, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = {
  visit: VisitSummary;
  open: OpenDialog;
  /** What else is said of it in small letters; what is empty is left out. */
  particulars: readonly (string | false | null)[];
  isWide?: boolean;
  children?: ReactNode;
};

/** Two cells of a row of the desk: the number, and the name that opens everything known about the visit. */
export function VisitCells({ visit, open, particulars, isWide = false, children }: Props) {
  const { nameOf, numberOf } = useVisitWords();
  return (
    <>
      <Table.Td className={classes['number'] ?? ''}>{numberOf(visit)}</Table.Td>
      <Table.Td w={isWide ? '100%' : undefined}>
        <UnstyledButton data-row className={classes['open'] ?? ''} onClick={() => open({ kind: 'visit', visit })}>
          <Text span fw={600} display="block" lh={1.25}>
            {nameOf(visit)}
          </Text>
          <Text span size="xs" c="dimmed" display="block">
            {particulars.filter(Boolean).join(' · ')}
          </Text>
          {children}
        </UnstyledButton>
      </Table.Td>
    </>
  );
}
