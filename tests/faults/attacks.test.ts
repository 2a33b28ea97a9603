import { expect, it } from 'vitest';
import { guardedAttacks } from '#tests/faults/attacks/guarded.ts';
import { outsideAttacks } from '#tests/faults/attacks/outside.ts';
import { unguardedAttacks } from '#tests/faults/attacks/unguarded.ts';
import { runFault } from '#tests/faults/run-fault.ts';

const kinds = [guardedAttacks, unguardedAttacks, outsideAttacks].flatMap((attacks) => Object.keys(attacks)).length;

it('every attack on the history is refused, named to the line, or found by a checkpoint from outside', async () => {
  const found = await runFault('attacks', '--tries', String(2 * kinds));
  expect(kinds).toBeGreaterThanOrEqual(40);
  expect(found).toMatchObject({ tried: 2 * kinds, lost: 0, undetected: 0 });
  expect(found.control).toBeGreaterThan(0);
});
