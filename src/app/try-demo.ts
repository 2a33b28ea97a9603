import type { Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';

/** Fills an empty register with the demo office. That takes seconds and many commits: whoever asks meanwhile waits for the same office. */
export function createTryDemo({ register, fillDemo }: Pick<Ports, 'register' | 'fillDemo'>) {
  let filling: Promise<void> | null = null;
  return async (): Promise<Outputs['setup']['tryDemo']> => {
    if (!filling) {
      if (register.read.office() || !fillDemo) return { outcome: 'already-claimed' };
      filling = fillDemo().finally(() => {
        filling = null;
      });
    }
    await filling;
    return { outcome: 'claimed' };
  };
}
