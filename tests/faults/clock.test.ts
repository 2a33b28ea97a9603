import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';

// That good codes are let in as well is seen to by the fault itself: it throws when none was.
it('however the clock jumps, lines stay in order, nobody gets in on an expired code, and everybody else comes and goes', async () => {
  const found = await runFault('clock', '--tries', '300');
  expect(found).toMatchObject({ tried: 300, lost: 0, undetected: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});
