import { isClockSuspect } from '#src/app/clock-trust.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { builtAtMs } from '#src/domain/register/clock-guard.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** The guard looks up at the wall and down again; longer than that, and it is not what was looked at. */
const lookMs = 2 * 60_000;

/** What the machine's clock shows. Asked through a work, so that a jump is found while nobody comes to the door. */
export function createShowClock({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (): Promise<Outputs['integrity']['clock']> =>
    register.write((page) => ({ now: toLocalIso(clock.nowMs()), suspicion: findSuspicion(page) }));
}

function findSuspicion(page: Page): Outputs['integrity']['clock']['suspicion'] {
  const newest = page.newest('clock');
  if (newest?.facts.state !== 'suspect') return null;
  return { seq: newest.seq, why: newest.facts.why, jumpMs: newest.facts.jumpMs };
}

/** Somebody at the desk says that the time the machine shows is right. It vouches for one suspicion and for the time seen. */
export function createConfirmClock({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (input: Inputs['integrity']['confirmClock'], actor: string): Promise<Outputs['integrity']['confirmClock']> =>
    register.write((page) => {
      if (!isClockSuspect(page)) return { outcome: 'confirmed' };
      const nowMs = clock.nowMs();
      const isAsSeen = Math.abs(nowMs - Date.parse(input.shownAt)) <= lookMs;
      if (findSuspicion(page)?.seq !== input.seq || !isAsSeen) return { outcome: 'clock-moved' };
      // Whoever confirms this has not looked.
      if (nowMs < builtAtMs) return { outcome: 'before-build' };
      page.add({ kind: 'clock', actor, facts: { state: 'confirmed' } });
      return { outcome: 'confirmed' };
    });
}
