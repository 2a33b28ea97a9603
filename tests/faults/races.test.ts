import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

// That one of them wins is for the long run: `lost` counts the races that ended without an owner.
it('of three that start on one folder at once never two own it; without the lock more would', async () => {
  const found = await runFault('races', '--tries', '8');
  expect(found).toMatchObject({ tried: 8, undetected: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});
