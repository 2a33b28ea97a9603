import { Table, Text, Title } from '@mantine/core';
import { Children, type ReactNode } from 'react';
import { TableHead } from '#renderer/ui/TableHead.tsx';

type Props = { title: string; heads: string[]; empty: string; children: ReactNode };

/** One table of the glance, or the sentence that stands for nothing in it. */
export function GlanceTable({ title, heads, empty, children }: Props) {
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {Children.count(children) === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <Table withTableBorder verticalSpacing={4}>
          <TableHead columns={heads} />
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      )}
    </section>
  );
}
