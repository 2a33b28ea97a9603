import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { CameraState } from '#src/contract/kiosks.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';

/**
 * Four beats missed: a browser slows the timers of a page that is not in front to one a minute. By the monotonic clock: a
 * jump of the other one silences no kiosk.
 */
const silentAfterMs = 75_000;
const mostScreens = 50;

type Heard = {
  doorId: string | null;
  camera: CameraState;
  cameraSinceMs: number;
  heardMs: number;
  heardMonoMs: number;
};

/** What the kiosks say of themselves. In memory: after a restart of the host they say it again within seconds. */
export function createKioskHealth({ clock, register }: Pick<Ports, 'clock' | 'register'>) {
  const heard = new Map<string, Heard>();
  const listeners = new Set<() => void>();
  const isConnected = ({ heardMonoMs }: Heard) => clock.monoMs() - heardMonoMs < silentAfterMs;
  const dropOld = () => {
    for (const [id, { heardMonoMs }] of heard) if (clock.monoMs() - heardMonoMs > dayMs) heard.delete(id);
    for (const id of [...heard.keys()].slice(0, -mostScreens)) heard.delete(id);
  };
  return {
    beat({ screenId, doorId, camera }: Inputs['kiosks']['beat']): Outputs['kiosks']['beat'] {
      const before = heard.get(screenId);
      const nowMs = clock.nowMs();
      const cameraSinceMs = before?.camera === camera ? before.cameraSinceMs : nowMs;
      const isNews = !before || !isConnected(before) || before.camera !== camera || before.doorId !== doorId;
      // Anew, so that the last in the map is the last that was heard.
      heard.delete(screenId);
      heard.set(screenId, { doorId, camera, cameraSinceMs, heardMs: nowMs, heardMonoMs: clock.monoMs() });
      dropOld();
      if (isNews) for (const listener of listeners) listener();
      return { outcome: 'heard' };
    },
    health(): Outputs['kiosks']['health'] {
      const doors = register.read.office()?.doors ?? [];
      dropOld();
      return [...heard]
        .map(([screenId, one]) => ({
          screenId,
          doorName: doors.find(({ id }) => id === one.doorId)?.name ?? null,
          isConnected: isConnected(one),
          heardAt: toLocalIso(one.heardMs),
          camera: one.camera,
          cameraSince: toLocalIso(one.cameraSinceMs),
        }))
        .sort((a, b) => (a.doorName ?? '').localeCompare(b.doorName ?? '') || a.screenId.localeCompare(b.screenId));
    },
    /** Of what moved at the doors; that one fell silent, nobody says: whoever shows it asks now and then. */
    onChanged(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
