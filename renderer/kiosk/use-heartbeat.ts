import { useEffect } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { CameraState } from '#src/contract/kiosks.ts';

const everyMs = 15_000;
/** A camera that opens does so within a second: not worth a word. */
const settledAfterMs = 1_500;

/**
 * Tells the host that this screen is there, and what its camera does. Of people it says nothing. What does not arrive is
 * itself the message: the desk sees that nothing comes.
 */
export function useHeartbeat(doorId: string | null, camera: CameraState): void {
  const { client } = useHost();
  useEffect(() => {
    const screenId = readScreenId();
    const beat = () => void client.kiosks.beat({ screenId, doorId, camera }).catch(() => undefined);
    const first = setTimeout(beat, settledAfterMs);
    const timer = setInterval(beat, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [client, doorId, camera]);
}

const key = 'gatebook.kiosk.screen';

/** The same after a reload and a restart: it is the screen that is missed, not the page. */
function readScreenId(): string {
  const known = localStorage.getItem(key);
  if (known !== null && /^[\da-f-]{36}$/.test(known)) return known;
  const made = crypto.randomUUID();
  localStorage.setItem(key, made);
  return made;
}
