import { setTimeout as wait } from 'node:timers/promises';
import { createCopier } from '#src/node/backup/copier.ts';
import { removeDrills } from '#src/node/backup/drill.ts';
import { holdDrill, isDrillDue } from '#src/node/backup/hold-drill.ts';
import { removePartials } from '#src/node/backup/rotation.ts';
import type { CopyProgress } from '#src/node/backup/run-round.ts';
import type { Host, Keeper } from '#src/node/keeper.ts';

/**
 * For the desk. `newestAt` (UTC milliseconds) and `lines` are of the newest verified copy; `isLate` is the alarm; `problem`
 * is why the last try, or a part of it, failed.
 */
export type BackupState = {
  newestAt: number | null;
  lines: number | null;
  isLate: boolean;
  running: CopyProgress | null;
  problem: string | null;
};

export type BackupKeeper = Keeper & { state(): BackupState };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** `firstMs`: the door opens first. */
export const usualPace = {
  firstMs: minuteMs / 2,
  lookMs: minuteMs,
  retryMs: 15 * minuteMs,
  everyMs: 6 * hourMs,
  lateMs: 12 * hourMs,
  drillEveryMs: 7 * 24 * hourMs,
};

/** Copies the claimed book every six hours, and opens the newest copy as a book once a week. */
export function keepBackups(host: Host, pace = usualPace): BackupKeeper {
  const { folder, register, clock, say } = host;
  const startedAt = clock.nowMs();
  const copier = createCopier(host);
  const stopping = new AbortController();
  const isDue = createSchedule(pace);

  const tidy = () => {
    removePartials(folder.backups);
    removeDrills(folder.root);
    copier.look();
  };
  const goOn = async (): Promise<void> => {
    // An unclaimed book has nothing to be kept.
    if (!register.read.office()) return;
    const before = copier.newest();
    if (isDue(before && clock.nowMs() - before.atMs)) await copier.makeCopy();
    const newest = copier.newest();
    if (newest && isDrillDue(host, pace.drillEveryMs)) await holdDrill(host, newest, stopping.signal);
  };
  const attempt = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!stopping.signal.aborted) say(`backup: ${(error as Error).message}`);
    }
  };
  const pause = (ms: number) => wait(ms, null, { signal: stopping.signal, ref: false });
  const run = async (): Promise<void> => {
    await attempt(tidy);
    await pause(pace.firstMs);
    await attempt(() => copier.readNewest(stopping.signal));
    for (;;) {
      await attempt(goOn);
      await pause(pace.lookMs);
    }
  };
  // Only a pause that is cut short ends it.
  const running = run().catch(() => {});
  return {
    state() {
      const newest = copier.newest();
      const sinceMs = Math.abs(clock.nowMs() - (newest?.atMs ?? startedAt));
      return {
        newestAt: newest?.atMs ?? null,
        lines: newest?.lines ?? null,
        isLate: register.read.office() !== null && sinceMs > pace.lateMs,
        running: copier.running(),
        problem: register.read.newest('backup')?.facts.problem ?? null,
      };
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/**
 * Whether the next copy is due, by the age of the newest (null without one) and by the time that this process has seen go
 * by: the wall clock of a kiosk may be years off. Notes when it says yes.
 */
function createSchedule({ everyMs, retryMs }: typeof usualPace): (ageMs: number | null) => boolean {
  let triedAtMono: number | null = null;
  return (ageMs) => {
    const triedMs = triedAtMono === null ? Number.POSITIVE_INFINITY : performance.now() - triedAtMono;
    const isFresh = ageMs !== null && ageMs >= 0 && ageMs < everyMs;
    const isDue = isFresh ? triedAtMono !== null && triedMs >= everyMs : triedMs >= retryMs;
    if (isDue) triedAtMono = performance.now();
    return isDue;
  };
}
