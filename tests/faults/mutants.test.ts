import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

it('a changed file is noticed and takes nobody down; without the openings some changes would pass', async () => {
  const found = await runFault('mutants', '--tries', '250');
  expect(found).toMatchObject({ lost: 0, undetected: 0 });
  expect(found.control).toBeGreaterThan(0);
});
