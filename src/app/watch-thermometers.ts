import type { Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import { findDrifts } from '#src/domain/register/drift.ts';
import { dayMs, startOfLocalDay } from '#src/domain/register/local-time.ts';

/** Shorter than readings are kept, long enough for a quiet door. */
const comparedDays = 14;

/** Which thermometers the guard had better not believe today. */
export function createWatchThermometers({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (): Outputs['desk']['drifts'] => {
    const todayMs = startOfLocalDay(clock.nowMs());
    return findDrifts(register.read.readingTallies({ todayMs, sinceMs: todayMs - comparedDays * dayMs }));
  };
}
