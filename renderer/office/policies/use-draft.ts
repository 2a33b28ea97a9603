import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft } from '#renderer/office/policies/editor/draft.ts';

export type Written = { draft: Draft; isNewVersion: boolean };

const key = ['pack-draft'];

/**
 * The letter that is being written. It outlives a look at another section of the office, and goes with the session like
 * everything else that was read in it.
 */
export function useDraft() {
  const queries = useQueryClient();
  const [written, setWritten] = useState(() => queries.getQueryData<Written | null>(key) ?? null);
  const write = (next: Written | null) => {
    queries.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(key, next);
    setWritten(next);
  };
  return [written, write] as const;
}
