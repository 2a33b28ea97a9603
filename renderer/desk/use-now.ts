import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

/** The wall clock in UTC milliseconds, read again every `everyMs`. */
export function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useInterval(() => setNowMs(Date.now()), everyMs, { autoInvoke: true });
  return nowMs;
}
