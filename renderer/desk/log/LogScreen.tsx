import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type Ref, useRef, useState } from 'react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { LogFilters } from '#renderer/desk/log/LogFilters.tsx';
import { LogHeader } from '#renderer/desk/log/LogHeader.tsx';
import { LogNothing } from '#renderer/desk/log/LogNothing.tsx';
import { LogTable, type LogTableHandle } from '#renderer/desk/log/LogTable.tsx';
import classes from '#renderer/desk/log/log.module.css';
import type { Places } from '#renderer/desk/log/log-places.ts';
import { useLogPlaces, useLogRows, useLogSearch, useStruck } from '#renderer/desk/log/use-log.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { LogRowView } from '#src/contract/log.ts';
import { type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';

type Props = { accountId: string; text: string; open: OpenDialog; onClose: () => void };

/** The whole book as one table, newest first: filters, the search box of the desk, and a way to any day. */
export function LogScreen({ accountId, text, open, onClose }: Props) {
  const [filter, setFilter] = useState<LogFilter>(noFilter);
  const table = useRef<LogTableHandle>(null);
  const { map, places } = useLogPlaces(filter);
  const search = useLogSearch(filter, text);
  const goToDay = useGoToDay(filter, places, (row) => table.current?.goToRow(row));
  const onOpen = (visit: LogRowView) => open({ kind: 'visit', visit });
  const struck = useStruck(filter, search.isSearching ? null : places);
  const total = search.isSearching ? search.rows.length : (places?.total ?? null);
  return (
    <main className={classes['log']}>
      <LogHeader
        total={total}
        struck={struck}
        views={{ accountId, filter, onFilter: setFilter }}
        onDay={search.isSearching || !places ? null : goToDay}
        onClose={onClose}
      />
      <LogFilters filter={filter} onFilter={setFilter} />
      {(search.isSearching ? search.isNothing : total === 0) && (
        <LogNothing filter={filter} text={text.trim()} onFilter={setFilter} />
      )}
      {search.isSearching ? (
        <QueryState query={search.found}>
          <LogTable ref={table} total={search.rows.length} rowAt={(row) => search.rows[row] ?? null} onOpen={onOpen} />
          {search.isCut && (
            <Text size="sm" c="dimmed">
              <Trans>
                Chỉ hiện {search.rows.length} lượt mới nhất. Gõ thêm, hoặc đặt tên trong ngoặc kép ("Lê An") để không ra
                Lê Anh.
              </Trans>
            </Text>
          )}
        </QueryState>
      ) : (
        <QueryState query={{ ...map, data: map.data ?? (map.isError ? undefined : null) }}>
          <WholeBook key={JSON.stringify(filter)} filter={filter} places={places} onOpen={onOpen} handle={table} />
        </QueryState>
      )}
    </main>
  );
}

type BookProps = {
  filter: LogFilter;
  places: Places | null;
  onOpen: (row: LogRowView) => void;
  handle: Ref<LogTableHandle>;
};

/** Rows that fly by under a dragged scroll bar are not asked for, and draw the table once only. */
const restMs = 60;

/** Until the book is counted, its newest page. */
function WholeBook({ filter, places, onOpen, handle }: BookProps) {
  const [seen, setSeen] = useState({ first: 0, last: 40 });
  const rows = useLogRows(filter, places, seen.first, seen.last);
  const onSeen = useDebouncedCallback((first: number, last: number) => setSeen({ first, last }), restMs);
  return (
    <LogTable ref={handle} total={places?.total ?? rows.known} rowAt={rows.rowAt} onSeen={onSeen} onOpen={onOpen} />
  );
}

/** The first row that is not newer than a day. */
function useGoToDay(filter: LogFilter, places: Places | null, goToRow: (row: number) => void) {
  const { client } = useHost();
  return async (day: string) => {
    if (!places || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    const place = await client.log.place({ filter, day, blockLines: places.blockLines }).catch(() => null);
    if (place) goToRow(places.rowAt(place));
  };
}
