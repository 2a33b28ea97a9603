import { useEffect, useState } from 'react';
import { formatDay, formatTime } from '#renderer/ui/format.ts';

/** The office's time, to the minute. */
export function Clock() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={new Date(now).toISOString().slice(0, 16)}>
      {formatTime(now)} {formatDay(now)}
    </time>
  );
}
