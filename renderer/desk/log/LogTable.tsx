import { useLingui } from '@lingui/react/macro';
import { Box } from '@mantine/core';
import {
  type MouseEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { LogHead } from '#renderer/desk/log/LogHead.tsx';
import { LogLine } from '#renderer/desk/log/LogLine.tsx';
import classes from '#renderer/desk/log/log.module.css';
import { useLineKeys } from '#renderer/desk/log/use-line-keys.ts';
import { useLongScroll } from '#renderer/desk/log/use-long-scroll.ts';
import { useRowKeys } from '#renderer/desk/log/use-row-keys.ts';
import type { LogRowView } from '#src/contract/log.ts';

export type LogTableHandle = { goToRow(row: number): void };

type Props = {
  total: number;
  rowAt: (row: number) => LogRowView | null;
  /** Told which rows are seen, for whoever fetches them. */
  onSeen?: (first: number, last: number) => void;
  onOpen: (row: LogRowView) => void;
  ref: Ref<LogTableHandle>;
};

/** With the text of the screen, which may be twice as large. */
const measureRow = () => Math.round(2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

/** Any number of rows; only those that are seen exist. */
export function LogTable({ total, rowAt, onSeen, onOpen, ref }: Props) {
  const { t } = useLingui();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [rowHeight] = useState(measureRow);
  const openRow = useOpenRow(rowAt, onOpen);
  const scroll = useLongScroll({ box, rows: total, rowHeight, headHeight: rowHeight });
  const { first, last, most, offset, view } = scroll;
  const perPage = Math.max(1, Math.floor(view / rowHeight) - 1);
  const { active, setActive, onKeyDown } = useRowKeys({ total, perPage, reveal: scroll.reveal, onEnter: openRow.want });
  const keyOf = useLineKeys(first, most);
  const tell = useEffectEvent((from: number, to: number) => onSeen?.(from, to));
  useEffect(() => tell(first, last), [first, last]);
  const goToRow = (row: number) => {
    setActive(row);
    scroll.goToRow(row);
    table.current?.focus();
  };
  useImperativeHandle(ref, () => ({ goToRow }));
  const onClick = ({ target }: MouseEvent) => {
    const line = (target as Element).closest<HTMLElement>('[data-index]');
    if (!line) return;
    setActive(Number(line.dataset['index']));
    openRow.want(Number(line.dataset['index']));
  };
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div ref={box} className={classes['box']}>
      <div className={classes['track']} style={{ height: scroll.height }}>
        <Box
          component="table"
          ref={table}
          role="grid"
          tabIndex={0}
          className={classes['seen'] ?? ''}
          style={{ height: Math.min(scroll.height, view + rowHeight) }}
          aria-label={t`Toàn bộ sổ`}
          aria-rowcount={total + 1}
          aria-activedescendant={shown.includes(active) ? `${id}-${active}` : undefined}
          onKeyDown={(event) => {
            openRow.forget();
            onKeyDown(event);
          }}
          onClick={onClick}
        >
          <LogHead height={rowHeight} />
          <LogLines
            id={id}
            shown={shown}
            keyOf={keyOf}
            active={active}
            rowAt={rowAt}
            rowHeight={rowHeight}
            offset={offset}
          />
        </Box>
      </div>
    </div>
  );
}

/** A row may be asked for before it is here, as when Enter follows End at once: then it opens when it comes. */
function useOpenRow(rowAt: Props['rowAt'], onOpen: Props['onOpen']) {
  const [wanted, setWanted] = useState<number | null>(null);
  const found = wanted === null ? null : rowAt(wanted);
  const openFound = useEffectEvent((row: LogRowView | null) => {
    if (!row) return;
    setWanted(null);
    onOpen(row);
  });
  useEffect(() => openFound(found), [found]);
  return { want: (row: number) => setWanted(row), forget: () => setWanted(null) };
}

type LinesProps = Pick<Props, 'rowAt'> & {
  id: string;
  shown: readonly number[];
  active: number;
  rowHeight: number;
  offset: number;
  keyOf: (row: number) => number;
};

const LogLines = ({ id, shown, active, rowAt, rowHeight, offset, keyOf }: LinesProps) => (
  <tbody>
    {shown.map((row) => (
      <LogLine
        key={keyOf(row)}
        id={`${id}-${row}`}
        index={row}
        row={rowAt(row)}
        isActive={row === active}
        top={rowHeight + row * rowHeight - offset}
        height={rowHeight}
      />
    ))}
  </tbody>
);
