import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a power cut in a restore leaves the old book or the copy, whole; moving files about loses both${why}`,
  async () => {
    const found = await runFault('restore', '--tries', '300');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.tried).toBeGreaterThanOrEqual(300);
    expect(found.control).toBeGreaterThan(0);
  },
);
