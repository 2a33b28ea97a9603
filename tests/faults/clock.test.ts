import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

// That no expired code lets anybody in is for the long run, until expiry fails closed after a jump: `undetected` counts them.
it('lines stay in the order in which they were written, however the clock jumps', async () => {
  const found = await runFault('clock', '--tries', '300');
  expect(found).toMatchObject({ tried: 300, lost: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});
