import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

it('every true proof is believed, and no altered one', async () => {
  const found = await runFault('proofs', '--tries', '2000', '--only-random');
  expect(found).toMatchObject({ tried: 2000, lost: 0, undetected: 0 });
  expect(found.control).toBeGreaterThan(0);
});
