import { Trans } from '@lingui/react/macro';
import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Book, type BookPart, useBookRows } from '#renderer/desk/vehicles/use-book-rows.ts';
import visit from '#renderer/desk/visit/visit.module.css';

const plateColumn = 3;
const unbroken = { whiteSpace: 'nowrap' } as const;

/** On screen: visitors' vehicles, then the office's own. */
export function BookTables({ book }: { book: Book }) {
  const { stays, trips } = useBookRows(book);
  return (
    <>
      <Part part={stays} isEmpty={<Trans>Không có xe nào ra, vào trong những ngày này.</Trans>} />
      <Title order={3} size="h5" mt="md" mb="xs">
        <Trans>Xe cơ quan</Trans>
      </Title>
      <Part part={trips} isEmpty={<Trans>Không có chuyến đi nào trong những ngày này.</Trans>} />
    </>
  );
}

function Part({ part: { head, rows }, isEmpty }: { part: BookPart; isEmpty: ReactNode }) {
  if (rows.length === 0) return <Text c="dimmed">{isEmpty}</Text>;
  return (
    <Table withTableBorder verticalSpacing={4} fz="xs" horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {head.map((name) => (
            <Table.Th key={name}>{name}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, cells, isStruck }) => (
          <Table.Tr key={key} className={isStruck ? (visit['struck'] ?? '') : ''}>
            {cells.map((cell, index) => (
              <Table.Td key={head[index]} style={index === plateColumn ? unbroken : undefined}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
