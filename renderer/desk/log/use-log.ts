import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { createPlaces, type Places, pageKey, pageRows, pagesBetween } from '#renderer/desk/log/log-places.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { LogRowView } from '#src/contract/log.ts';
import type { LogFilter } from '#src/domain/register/log-filter.ts';

const searchLimit = 200;
const pauseMs = 120;
/** Pages that were left are let go of, so that a day of scrolling leaves no more behind than a glance. */
const keptMs = 20_000;

/** How many rows there are and where; null until it is known. */
export function useLogPlaces(filter: LogFilter) {
  const { orpc } = useHost();
  const map = useQuery(orpc.log.map.queryOptions({ input: { filter }, placeholderData: keepPreviousData }));
  return { map, places: map.data && !map.isPlaceholderData ? createPlaces(map.data) : null };
}

/** How many of the rows were struck out: the figures leave them out, and whoever compares the two asks where they are. */
export function useStruck(filter: LogFilter, places: Places | null): number {
  const { orpc } = useHost();
  const isAsked = filter.state === null && places !== null;
  const struck = useQuery(
    orpc.log.map.queryOptions({ input: { filter: { ...filter, state: 'void' } }, enabled: isAsked }),
  );
  return isAsked ? (struck.data?.blocks ?? []).reduce((sum, { rows }) => sum + rows, 0) : 0;
}

/** The rows of a stretch of the table, both ends included, as far as they are here. */
export function useLogRows(filter: LogFilter, places: Places | null, from: number, to: number) {
  const { orpc } = useHost();
  const newest = useQuery(
    orpc.log.page.queryOptions({
      input: { filter, from: null, to: null, skip: 0, limit: pageRows },
      enabled: places === null,
    }),
  );
  const pages = places ? pagesBetween(places, from, to) : [];
  const found = useQueries({
    queries: pages.map(({ block, page }) =>
      orpc.log.page.queryOptions({
        input: {
          filter,
          from: block * (places?.blockLines ?? 1),
          to: (block + 1) * (places?.blockLines ?? 1),
          skip: page * pageRows,
          limit: pageRows,
        },
        gcTime: keptMs,
      }),
    ),
  });
  const rows = new Map(pages.map((place, index) => [pageKey(place), found[index]?.data]));
  return {
    isError: newest.isError || found.some(({ isError }) => isError),
    refetch: () => Promise.all([newest.refetch(), ...found.map(({ refetch }) => refetch())]),
    rowAt(row: number): LogRowView | null {
      if (!places) return newest.data?.[row] ?? null;
      const place = places.at(row);
      return (place && rows.get(pageKey(place))?.[place.within]) ?? null;
    },
    known: newest.data?.length ?? 0,
  };
}

/** What is found by the search box within the filter; null when nothing is searched for. */
export function useLogSearch(filter: LogFilter, text: string) {
  const { orpc } = useHost();
  const sought = text.trim();
  const [asked] = useDebouncedValue(sought, pauseMs);
  const found = useQuery(
    orpc.log.search.queryOptions({
      input: { filter, text: asked, limit: searchLimit },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  );
  return {
    isSearching: sought !== '',
    rows: found.data ?? [],
    isCut: found.data?.length === searchLimit,
    /** Of exactly this text it is known that the book has nothing. */
    isNothing: asked === sought && !found.isPlaceholderData && found.data?.length === 0,
    found,
  };
}
