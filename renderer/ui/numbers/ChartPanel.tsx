import { Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { BarTable } from '#renderer/ui/numbers/BarTable.tsx';
import type { Bar } from '#renderer/ui/numbers/bars.ts';
import { ColumnChart } from '#renderer/ui/numbers/ColumnChart.tsx';
import classes from '#renderer/ui/numbers/numbers.module.css';

type Props = {
  title: string;
  /** What has to be known to read it. */
  note?: ReactNode;
  bars: readonly Bar[];
  of: string;
  marked?: string;
  /** Upright columns for what has an order; else a bar behind each name. */
  shape: 'columns' | 'rows';
  /** Shows columns as a table. */
  isTable: boolean;
  isWide?: boolean;
  /** Said in the place of no bars at all. */
  empty?: string;
};

/** One chart under its title. Whoever cannot see columns has them as a table. */
export function ChartPanel({ title, note, bars, of, marked, shape, isTable, isWide = false, empty }: Props) {
  const id = useId();
  const isEmpty = bars.length === 0;
  const table = <BarTable bars={bars} of={of} {...(marked && { marked })} hasBars={shape === 'rows' || isTable} />;
  return (
    <section className={classes['panel']} aria-labelledby={id} data-wide={isWide || undefined}>
      <Title order={3} id={id} size="1.25rem">
        {title}
      </Title>
      {note && <Text size="md">{note}</Text>}
      {isEmpty && <Text size="lg">{empty}</Text>}
      {!isEmpty && (shape === 'rows' || isTable) && table}
      {!isEmpty && shape === 'columns' && !isTable && (
        <>
          <ColumnChart bars={bars} />
          <VisuallyHidden>{table}</VisuallyHidden>
        </>
      )}
    </section>
  );
}
