import { Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '#renderer/desk/integrity/integrity.module.css';

export type Tone = 'well' | 'uneasy' | 'bad' | 'plain';

const icons: Record<Tone, typeof IconCircleCheck> = {
  well: IconCircleCheck,
  uneasy: IconAlertTriangle,
  bad: IconCircleX,
  plain: IconInfoCircle,
};

type Props = { tone: Tone; name: ReactNode; word: ReactNode; children?: ReactNode };

/** One part of the book's state: its name, how it is in a word, and what there is to know. */
export function StateRow({ tone, name, word, children }: Props) {
  const Icon = icons[tone];
  return (
    <Table.Tr>
      <Table.Th scope="row" w="6.5rem">
        {name}
      </Table.Th>
      <Table.Td>
        <span className={classes['state']} data-tone={tone}>
          <Icon size={18} aria-hidden />
          {word}
        </span>
      </Table.Td>
      <Table.Td>
        <Text size="sm" component="div">
          {children}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
