import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNow } from '#renderer/desk/use-now.ts';
import { toLocalDay } from '#renderer/ui/format.ts';

/** At midnight nothing moves, so no change comes; "today" has changed all the same. */
export function useNewDay(): void {
  const queries = useQueryClient();
  const today = toLocalDay(useNow(10_000));
  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    void queries.invalidateQueries();
  }, [today, queries]);
}
