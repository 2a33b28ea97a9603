import type { Random } from '#src/node/demo/random.ts';
import { type CrashState, createDisk, type Fate } from '#tests/faults/powercut/disk.ts';
import type { Run } from '#tests/faults/powercut/run-recorded.ts';

/** A state that a power cut may leave, and the largest number that had been promised before it, by what was promised. */
export type Cut = { state: CrashState; promised: ReadonlyMap<string, number> };

const fates: readonly Fate[] = ['all', 'none', 'prefix', 'prefix', 'random', 'random', 'random', 'random'];

/**
 * Unplugs the disk after every operation, or after a share of them at random, in every fate; what was left already is not
 * left again.
 */
export function* unplug({ operations, standing }: Run, random: Random, share = 1): Generator<Cut> {
  const disk = createDisk();
  const seen = new Set<string>();
  const promised = new Map<string, number>();
  for (const [index, operation] of operations.entries()) {
    disk.apply(operation);
    if (operation.kind === 'acknowledged') {
      promised.set(operation.what, Math.max(promised.get(operation.what) ?? 0, operation.commit));
    }
    // What stood there before is on the disk for certain: a cut into its making is none.
    if (index < standing - 1 || (share < 1 && !random.chance(share))) continue;
    for (const fate of fates) {
      const state = disk.cut(fate, random);
      const key = `${[...promised]}/${state.key}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { state, promised: new Map(promised) };
    }
  }
}
