import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

/** The seconds a screen stays. It only shows them: the machine's own clock ends the screen. */
export function Countdown({ ms }: { ms: number }) {
  const [leftMs, setLeftMs] = useState(ms);
  useEffect(() => {
    const endsAt = performance.now() + ms;
    const timer = setInterval(() => setLeftMs(Math.max(0, endsAt - performance.now())), 250);
    return () => clearInterval(timer);
  }, [ms]);
  const seconds = Math.ceil(leftMs / 1_000);
  return <Trans>{seconds} giây</Trans>;
}
