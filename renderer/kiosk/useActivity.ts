import { useEffect } from 'react';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Tells the conversation that somebody is there: a touch, a key, a scroll. */
export function useActivity(): void {
  const { send } = Kiosk.useActorRef();
  useEffect(() => {
    const listening = new AbortController();
    for (const sign of signs) {
      window.addEventListener(sign, () => send({ type: 'ACTIVITY' }), {
        capture: true,
        passive: true,
        signal: listening.signal,
      });
    }
    return () => listening.abort();
  }, [send]);
}
