import { useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  /** Of the columns between the tick of a row and its tools. */
  heads: readonly string[];
  hasTicks?: boolean;
  minWidth?: number;
  /** Said where there are no rows. */
  empty: string;
  children: readonly ReactNode[];
};

/** A list of the office: a row for each, what can be done with it at the end. */
export function OfficeTable({ heads, hasTicks = false, minWidth = 600, empty, children }: Props) {
  const { t } = useLingui();
  if (children.length === 0) return <Text>{empty}</Text>;
  return (
    <Table.ScrollContainer minWidth={minWidth}>
      <Table striped highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {hasTicks && <Table.Td aria-label={t`Chọn`} />}
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
            <Table.Td aria-label={t`Việc có thể làm`} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
