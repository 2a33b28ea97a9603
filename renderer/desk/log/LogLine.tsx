import { useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { memo } from 'react';
import { columns, useLogCells } from '#renderer/desk/log/columns.tsx';
import classes from '#renderer/desk/log/log.module.css';
import type { LogRowView } from '#src/contract/log.ts';

type Props = {
  id: string;
  index: number;
  /** Null until it is here. */
  row: LogRowView | null;
  isActive: boolean;
  top: number;
  height: number;
};

/** One visit. The keyboard stays on the table, which says by `aria-activedescendant` at which row it is. */
export const LogLine = ({ id, index, row, isActive, top, height }: Props) => (
  <tr
    id={id}
    aria-rowindex={index + 2}
    aria-selected={isActive}
    className={`${classes['row']} ${classes['line']}`}
    data-active={isActive || undefined}
    data-index={index}
    data-void={row?.state === 'void' || undefined}
    style={{ height, transform: `translateY(${top}px)` }}
  >
    <LogCells row={row} />
  </tr>
);

/** Made once for a row that is here: while the book scrolls, its line only moves. */
const LogCells = memo(function LogCells({ row }: Pick<Props, 'row'>) {
  const { t } = useLingui();
  const cellsOf = useLogCells();
  const cells = row && cellsOf(row);
  return columns.map(({ id: column }) => (
    <td key={column} className={classes['cell']} data-column={column}>
      {column === 'name' && row?.isCorrected && (
        <IconPencil size={14} className={classes['corrected'] ?? ''} role="img" aria-label={t`đã đính chính`} />
      )}
      {cells ? cells[column] : '…'}
    </td>
  ));
});
