import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

it('a killed host has kept what it acknowledged, once and without a gap; one that answers first has not', async () => {
  const found = await runFault('kill', '--tries', '4');
  expect(found).toMatchObject({ lost: 0, undetected: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});
