import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

it('no text and no burst of keys throws or is admitted unsigned; without the signatures some would be', async () => {
  const found = await runFault('scan', '--tries', '30000', '--seed', '1');
  expect(found).toMatchObject({ tried: 30_000, lost: 0, undetected: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});
