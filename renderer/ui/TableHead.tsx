import { Table } from '@mantine/core';

/** The names of the columns, where they are no more than names. */
export const TableHead = ({ columns }: { columns: readonly string[] }) => (
  <Table.Thead>
    <Table.Tr>
      {columns.map((name) => (
        <Table.Th key={name}>{name}</Table.Th>
      ))}
    </Table.Tr>
  </Table.Thead>
);
