import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

it('of three that start on one folder at once exactly one owns it; without the lock more would', async () => {
  const found = await runFault('races', '--tries', '8');
  expect(found).toMatchObject({ tried: 8, lost: 0, undetected: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});
